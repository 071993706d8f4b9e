import { readFileSync } from 'node:fs'
import { register } from 'tsx/esm/api'

const USAGE = 'Usage: npm run evaluate -- <file.json | -> [--as-of YYYY-MM-DD]'

/** Ends with one sentence and exit code 1. @param {string} sentence @returns {never} */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** @param {string[]} args */
function options(args) {
  const rest = [...args]
  const flag = rest.findIndex((arg) => arg === '--as-of' || arg.startsWith('--as-of='))
  /** @type {string | null} */
  let asOf = null
  if (flag >= 0) {
    const inline = rest[flag]?.split('=')[1]
    asOf = inline ?? rest[flag + 1] ?? ''
    rest.splice(flag, inline === undefined ? 2 : 1)
  }
  const [file, ...extra] = rest
  const unknown = [file, ...extra].find((arg) => arg !== undefined && arg !== '-' && arg.startsWith('-'))
  if (unknown) stop(`${unknown} is not an option. ${USAGE}`)
  if (file === undefined) return stop(USAGE)
  if (extra.length > 0) return stop(`One file at a time. ${USAGE}`)
  if (asOf !== null && !isDay(asOf)) return stop(`--as-of ${asOf || '(empty)'}: use a date like 2026-11-20.`)
  return { file, asOf }
}

/** @param {string} text */
function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** @param {string} file */
function parsed(file) {
  const name = file === '-' ? 'Standard input' : file
  let text = ''
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const why = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'it may not be read' }[code]
    stop(`${name} cannot be read: ${why ?? code}.`)
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return stop(`${name} is not JSON: ${error instanceof Error ? error.message : 'it cannot be parsed'}.`)
  }
}

/** Path of a field as a person reads it: shadowAiItems[3].risk. @param {PropertyKey[]} path */
function pathText(path) {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return text.replace(/^\./, '') || 'The document'
}

/** What is wrong with one field, in one sentence. @param {import('zod').core.$ZodIssue} issue */
function problem(issue) {
  if (issue.code === 'unrecognized_keys')
    return `${pathText([...issue.path, issue.keys[0] ?? ''])}: there is no such field.`
  if (issue.code !== 'invalid_type') return `${pathText(issue.path)}: ${issue.message.replace(/([^.])$/, '$1.')}`
  const missing = issue.message.endsWith('received undefined')
  return `${pathText(issue.path)}: ${missing ? 'this is missing, it' : 'this'} must be of type ${issue.expected}.`
}

/** Today in a zone, or null for a zone nobody knows. @param {string} timeZone */
function todayIn(timeZone) {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format()
  } catch {
    return null
  }
}

const { asOf, file } = options(process.argv.slice(2))
const document = parsed(file)
register()
const [content, { organizationDocument }, { documentWarnings }, scoring, { createFacts }, { metricResults }, told] =
  await Promise.all([
    import('../lib/content/index.ts'),
    import('../lib/document/schema.ts'),
    import('../lib/document/checks.ts'),
    import('../lib/scoring/evaluate.ts'),
    import('../lib/scoring/facts.ts'),
    import('../lib/scoring/metrics/metric-results.ts'),
    import('../lib/server/told-evaluation.ts'),
  ])
const checked = organizationDocument.safeParse(document)
if (!checked.success) {
  const [first, ...more] = checked.error.issues
  const others =
    more.length > 0 ? ` There ${more.length === 1 ? 'is 1 more problem' : `are ${more.length} more problems`}.` : ''
  stop(`${first ? problem(first) : 'This is not an organization document.'}${others}`)
}
const today = todayIn(checked.data.organization.timezone)
if (today === null) stop('organization.timezone: use a time zone like Europe/Lisbon.')
const facts = createFacts(content.frameworkFor(checked.data.organization.provider), checked.data, asOf ?? today)
const evaluation = told.toldEvaluation(
  scoring.evaluateFacts(facts),
  metricResults(facts),
  checked.data.organization.currency,
)
const warnings = documentWarnings(checked.data, content.knownIds)
process.stdout.write(`${JSON.stringify({ ...evaluation, warnings }, null, 2)}\n`)
