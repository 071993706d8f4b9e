import { folded } from '@/lib/document/folding'
import { sections } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { scaledTo100 } from '@/lib/scoring/comparison/comparison'
import { BAD, BASIS_MARKS, CHOSEN, cellsOf, GOOD, HEAD, HEADINGS, type Madr, OPTION_LINES, unescaped } from '../rules'

export type MadrProblem = { line: number; message: string }
/** `parent`: the heading of the second level it stands below. */
type Block = { level: number; heading: string; line: number; body: string[]; parent: string | null }

/** What was read, and the headings of which nothing was taken over. */
export type ReadMadr = { decision: Madr; left: string[] } | { problems: MadrProblem[] }

/** Which criterion of the content a name means, if it means one. */
export type CriterionOf = (name: string) => string | null

const row = sections.adrs.row

function blocksOf(lines: readonly string[], from: number): Block[] {
  const blocks: Block[] = []
  let parent: string | null = null
  for (const [index, line] of lines.entries()) {
    if (index < from) continue
    const found = /^(#{1,4}) (.*)$/.exec(line)
    if (!found) {
      blocks.at(-1)?.body.push(line)
      continue
    }
    const level = found[1]!.length
    const heading = found[2]!.trim()
    if (level <= 2) parent = folded(heading)
    blocks.push({ level, heading, line: index + 1, body: [], parent: level > 2 ? parent : null })
  }
  return blocks
}

/** The lines of the head and where the text goes on. */
function headOf(lines: readonly string[]): { head: Map<string, [string, number]>; from: number } {
  const head = new Map<string, [string, number]>()
  if (lines[0]?.trim() !== '---') return { head, from: 0 }
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---')
  if (end < 0) return { head, from: 0 }
  for (const [index, line] of lines.slice(1, end).entries()) {
    const found = /^([\w-]+):\s*(.*)$/.exec(line)
    if (found) head.set(found[1]!.toLowerCase(), [found[2]!.trim().replace(/^(["'])(.*)\1$/, '$2'), index + 2])
  }
  return { head, from: end + 1 }
}

const textOf = (lines: readonly string[], marks?: readonly string[]): string | null =>
  unescaped(lines.join('\n'), marks).trim() || null
const bullets = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => (/^[*-] /.test(line) ? [line.slice(2).trim()] : []))
const after = (lines: readonly string[], mark: string): string | null => {
  const found = lines.filter((line) => line === mark || line.startsWith(`${mark} `))
  return found.length === 0 ? null : found.map((line) => line.slice(mark.length + 1)).join('\n')
}

/**
 * Reads a decision from a MADR text: one that `writeMadr` made gives the same decision again, one of another tool gives what
 * both have. Every problem names its line; nothing is taken over while there is one.
 */
export function readMadr(text: string, criterionOf: CriterionOf): ReadMadr {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n')
  const problems: MadrProblem[] = []
  const left: string[] = []
  const { from, head } = headOf(lines)
  const blocks = blocksOf(lines, from)
  const titled = blocks.find(({ level }) => level === 1)
  if (!titled) return { problems: [{ line: from + 1, message: inWords('decisions.theTextNeedsATitle') }] }
  const under = (heading: string, parent: string | null = null) =>
    blocks.find(
      (block) =>
        folded(block.heading) === folded(heading) &&
        block.level === (parent === null ? 2 : 3) &&
        block.parent === (parent === null ? null : folded(parent)),
    )
  const outcome = under(HEADINGS.outcome)
  const options = optionsOf(blocks, under(HEADINGS.options))
  const idOf = new Map(options.map(({ id, name }) => [folded(name), id]))
  const compared = comparisonOf(blocks, under, options, criterionOf, problems)
  const chosenLine = outcome?.body.findIndex((line) => line.startsWith(CHOSEN)) ?? -1
  const chosenName = chosenLine < 0 ? null : nameIn(outcome!.body[chosenLine]!.slice(CHOSEN.length).trim(), options)
  if (chosenName !== null && !idOf.has(folded(chosenName.name))) {
    const message = inWords('decisions.theChosenOptionIsNone', { option: chosenName.name.slice(0, 60) })
    problems.push({ line: outcome!.line + chosenLine + 1, message })
  }
  const said = outcome ? outcome.body.filter((_, index) => index !== chosenLine) : []
  const reason = chosenName?.rest ? [chosenName.rest, ...said] : said
  const values = {
    id: 'read',
    ...headValues(head, problems),
    title: titled.heading,
    context: textOf(under(HEADINGS.context)?.body ?? []),
    options,
    oneOptionReason: textOf(under(HEADINGS.oneOption, HEADINGS.options)?.body ?? []),
    ...compared,
    chosenOption: chosenName === null ? null : (idOf.get(folded(chosenName.name)) ?? null),
    decision: textOf(reason, [CHOSEN]),
    consequences: textOf(under(HEADINGS.consequences, HEADINGS.outcome)?.body ?? []),
    costText: textOf(under(HEADINGS.cost, HEADINGS.outcome)?.body ?? []),
    links: bullets(under(HEADINGS.more)?.body ?? []),
  }
  const known = new Set(Object.values(HEADINGS).map(folded))
  const names = new Set(options.map(({ name }) => folded(name)))
  for (const { heading, level } of blocks) {
    if (level === 1 || level === 4 || known.has(folded(heading)) || names.has(folded(heading))) continue
    left.push(heading)
  }
  const read = row.safeParse(values)
  if (!read.success) {
    for (const { message, path } of read.error.issues) {
      problems.push({ line: lineOf(path, head, blocks), message })
    }
  }
  if (problems.length > 0 || !read.success) return { problems }
  const {
    id: _,
    revision,
    archivedAt,
    createdAt,
    createdBy,
    updatedAt,
    updatedBy,
    owner,
    supersededBy,
    ...decision
  } = read.data
  return { decision, left }
}

/** Where a field stands in the text: its line of the head, or its heading. */
function lineOf(path: readonly PropertyKey[], head: ReadonlyMap<string, [string, number]>, blocks: readonly Block[]) {
  const field = String(path[0])
  const named = HEAD[field as keyof typeof HEAD]
  if (named) return head.get(named)?.[1] ?? 1
  const heading = HEADINGS[field as keyof typeof HEADINGS] ?? (field === 'links' ? HEADINGS.more : HEADINGS.outcome)
  return blocks.find((block) => folded(block.heading) === folded(heading))?.line ?? 1
}

const STATUSES: readonly string[] = sections.adrs.row.shape.status.unwrap().options
const KINDS: readonly string[] = sections.adrs.row.shape.kind.unwrap().options

/** Values of the head; one that is no allowed word is a problem at its line. */
function headValues(head: ReadonlyMap<string, [string, number]>, problems: MadrProblem[]): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [field, name] of Object.entries(HEAD)) {
    const [value = '', line = 1] = head.get(name) ?? []
    if (value === '') continue
    const refuse = (message: string) => problems.push({ line, message })
    if (field === 'number') {
      if (/^[1-9]\d{0,5}$/.test(value)) values[field] = Number(value)
      else refuse(inWords('decisions.useANumber'))
    } else if (field === 'status') {
      // "superseded by 12" is superseded.
      const word = value.split(' ')[0]!.toLowerCase()
      if (STATUSES.includes(word)) values[field] = word
      else refuse(inWords('decisions.useAStatus', { allowed: STATUSES.join(', ') }))
    } else if (field === 'kind' && !KINDS.includes(value)) {
      refuse(inWords('decisions.useAKind', { allowed: KINDS.join(', ') }))
    } else values[field] = value
  }
  return values
}

/** The chosen name in quotes and what follows it; texts of other tools go on with ", because …". */
function nameIn(text: string, options: readonly { name: string }[]): { name: string; rest: string } | null {
  const own = options.find(({ name }) => text === `"${name}"`)
  if (own) return { name: own.name, rest: '' }
  const quoted = /^"(.*?)"(?:,?\s*(.*))?$/.exec(text)
  if (quoted) return { name: quoted[1]!, rest: quoted[2] ?? '' }
  return text === '' ? null : { name: text, rest: '' }
}

type Option = Madr['options'][number]

function optionsOf(blocks: readonly Block[], listed: Block | undefined): Option[] {
  const described = blocks.filter(({ level, parent }) => level === 3 && parent === folded(HEADINGS.details))
  const names = listed ? bullets(listed.body) : described.map(({ heading }) => heading)
  return names.map((name, index) => {
    const lines = described.find((block) => folded(block.heading) === folded(name))?.body ?? []
    const fields = OPTION_LINES.map(([field, label]) => [field, after(lines, `* ${label}:`)] as const)
    return {
      id: `option-${index + 1}`,
      name,
      pros: after(lines, GOOD),
      cons: after(lines, BAD),
      ...(Object.fromEntries(fields) as Pick<Option, (typeof OPTION_LINES)[number][0]>),
    }
  })
}

/** Criteria and scores from the table; without one the drivers are the criteria, and weigh the same. */
function comparisonOf(
  blocks: readonly Block[],
  under: (heading: string, parent?: string | null) => Block | undefined,
  options: readonly Option[],
  criterionOf: CriterionOf,
  problems: MadrProblem[],
): Pick<Madr, 'criteria' | 'scores'> {
  const criterion = (name: string, index: number, weight: number): Madr['criteria'][number] => {
    const criterionId = criterionOf(name)
    return {
      id: criterionId ?? `criterion-${index + 1}`,
      criterionId,
      name: criterionId === null ? name : null,
      weight,
    }
  }
  const block = under(HEADINGS.comparison)
  if (!block) {
    const drivers = bullets(under(HEADINGS.drivers)?.body ?? [])
    const weights = scaledTo100(drivers.map(() => 1))
    return { criteria: drivers.map((name, index) => criterion(name, index, weights[index]!)), scores: [] }
  }
  const table = block.body
    .map((text, index) => ({ cells: text.startsWith('|') ? cellsOf(text) : [], line: block.line + index + 1 }))
    .filter(({ cells }) => cells.length > 0 && !cells.every((each) => /^:?-+:?$/.test(each)))
  const [header, ...rows] = table
  const columns = (header?.cells ?? []).slice(2)
  const ids = columns.map((name) => options.find((option) => folded(option.name) === folded(name))?.id ?? null)
  for (const [index, id] of ids.entries()) {
    if (id === null) {
      const message = inWords('decisions.theTableHasAnOption', { option: columns[index]!.slice(0, 60) })
      problems.push({ line: header!.line, message })
    }
  }
  const basis = basisOf(blocks)
  const criteria: Madr['criteria'] = []
  const scores: Madr['scores'] = []
  for (const [index, { cells, line }] of rows.entries()) {
    const [name = '', weight = ''] = cells
    if (cells.length !== columns.length + 2) {
      problems.push({
        line,
        message: inWords('decisions.thisRowHasOtherColumns', { has: cells.length, wants: columns.length + 2 }),
      })
      continue
    }
    if (!/^\d+(\.\d+)?$/.test(weight)) {
      problems.push({ line, message: inWords('document.useAWeightFrom0') })
      continue
    }
    const made = criterion(name, index, Number(weight))
    criteria.push(made)
    for (const [column, said] of cells.slice(2).entries()) {
      const option = ids[column]
      if (!option) continue
      const isOpen = said === '–' || said === '-' || said === ''
      if (!isOpen && !/^[1-5]$/.test(said)) {
        problems.push({ line, message: inWords('document.useAScoreFrom1') })
        continue
      }
      const told = basis.get(`${options.findIndex(({ id }) => id === option) + 1}.${index + 1}`)
      if (isOpen && !told) continue
      scores.push({
        option,
        criterion: made.id,
        score: isOpen ? null : Number(said),
        basis: told?.basis ?? null,
        url: told?.url ?? null,
        confidence: told?.confidence ?? null,
      })
    }
  }
  return { criteria, scores }
}

type Basis = Pick<Madr['scores'][number], 'basis' | 'url' | 'confidence'>

function basisOf(blocks: readonly Block[]): Map<string, Basis> {
  const found = new Map<string, Basis>()
  for (const { body, heading, level } of blocks) {
    const place = level === 4 ? /^(\d+\.\d+) /.exec(heading)?.[1] : undefined
    if (!place) continue
    const url = after(body, '* Source:')
    const confidence = after(body, '* Confidence:') as Basis['confidence']
    const rest = body.filter((line) => !BASIS_MARKS.some((mark) => line.startsWith(mark)))
    found.set(place, { basis: textOf(rest, BASIS_MARKS), url, confidence })
  }
  return found
}
