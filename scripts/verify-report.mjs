// Says whether a report of Sextant is as it was made: one file, nothing but Node, works anywhere.
//   node verify-report.mjs report.pdf
// A file carries its report as text, the fingerprint of that text (SHA-256) and a seal: SHA-256 over all bytes of the
// file with zeros where the seal stands (in an office file also where the checksum of the part with the seal stands).
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { inflateRawSync, inflateSync } from 'node:zlib'

/** @typedef {{ organization: string, title: string, kind: string, day: string, basis: string, fingerprint: string, sha256: string }} About */
/** @typedef {{ state: 'whole' | 'changed', about: About } | { state: 'changed', about: null } | { state: 'foreign', about: null }} Verdict */

const MOST_BYTES = 20_000_000
const MOST_TEXT = 32_000_000
const MOST_PARTS = 5000
const CUSTOM = 'docProps/custom.xml'
const MODEL = 'customXml/sextant.xml'

/** @param {string | Uint8Array} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** @param {Buffer} bytes */
function crc(bytes) {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}

/**
 * The parts of an archive that lie one behind the other from the first byte to the directory, and where each stands.
 * @param {Buffer} file
 */
function entries(file) {
  const end = file.length - 22
  if (end < 0 || file.readUInt32LE(end) !== 0x06054b50) return null
  const count = file.readUInt16LE(end + 10)
  if (count > MOST_PARTS) return null
  let at = file.readUInt32LE(end + 16)
  /** @type {Map<string, { method: number, start: number, size: number, local: number, directory: number }>} */
  const found = new Map()
  for (let left = count; left > 0; left--) {
    if (at + 46 > end || file.readUInt32LE(at) !== 0x02014b50) return null
    const [length, extra, comment] = [
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
    ]
    const name = file.toString('utf8', at + 46, at + 46 + length)
    const local = file.readUInt32LE(at + 42)
    if (local + 30 > end || found.has(name)) return null
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    found.set(name, {
      method: file.readUInt16LE(at + 10),
      start,
      size: file.readUInt32LE(at + 20),
      local,
      directory: at,
    })
    at += 46 + length + extra + comment
  }
  return found
}

/**
 * The report in an office file, and the places that the seal does not cover.
 * @param {Buffer} file
 * @returns {{ text: string, holes: [number, number][] } | null}
 */
function fromArchive(file) {
  const parts = entries(file)
  const [model, custom] = [parts?.get(MODEL), parts?.get(CUSTOM)]
  if (!model || !custom || custom.method !== 0) return null
  const body = file.subarray(model.start, model.start + model.size)
  const text = inflateRawSync(body, { maxOutputLength: MOST_TEXT }).toString('latin1')
  const [, base64] =
    /<report xmlns="urn:sextant:report-1" encoding="base64">([A-Za-z0-9+/=]*)<\/report>$/.exec(text) ?? []
  if (base64 === undefined) return null
  const sum = crc(file.subarray(custom.start, custom.start + custom.size))
  const said = [file.readUInt32LE(custom.local + 14), file.readUInt32LE(custom.directory + 16)]
  if (said.some((one) => one !== sum)) return { text: '', holes: [] }
  return {
    text: Buffer.from(base64, 'base64').toString('utf8'),
    holes: [
      [custom.local + 14, 4],
      [custom.directory + 16, 4],
    ],
  }
}

/**
 * The report that is attached to a PDF.
 * @param {Buffer} file
 * @returns {{ text: string, holes: [number, number][] } | null}
 */
function fromPdf(file) {
  const at = file.indexOf('/Type /EmbeddedFile', 0, 'latin1')
  if (at < 0) return null
  const begin = file.indexOf('stream\n', at, 'latin1')
  const head = file.toString('latin1', at, begin)
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? Number.NaN)
  if (begin < 0 || begin - at > 2000 || !Number.isInteger(length)) return null
  const body = file.subarray(begin + 7, begin + 7 + length)
  const bytes = head.includes('/FlateDecode') ? inflateSync(body, { maxOutputLength: MOST_TEXT }) : body
  return { text: bytes.toString('utf8'), holes: [] }
}

/**
 * The text of a value as fingerprints are taken over it: keys in order, no white space.
 * @param {unknown} value
 * @returns {string}
 */
function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const of = /** @type {Record<string, unknown>} */ (value)
  const parts = Object.keys(of).sort()
  return `{${parts.map((key) => `${JSON.stringify(key)}:${canonical(of[key])}`).join(',')}}`
}

/**
 * What a file says and whether it is as it was made.
 * @param {Uint8Array} bytes
 * @returns {Verdict}
 */
export function verify(bytes) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  /** @type {{ text: string, holes: [number, number][] } | null} */
  let found = null
  const pdf = file.subarray(0, 5).toString('latin1') === '%PDF-'
  const archive = file.length > 22 && file.readUInt32LE(0) === 0x04034b50
  const marked = file.includes('sextant-seal-1 ', 0, 'latin1')
  if (file.length > MOST_BYTES) return { state: 'foreign', about: null }
  try {
    if (pdf) found = fromPdf(file)
    else if (archive) found = fromArchive(file)
  } catch {
    found = null
  }
  if (!found) return marked && (pdf || archive) ? { state: 'changed', about: null } : { state: 'foreign', about: null }
  const fingerprint = sha256(found.text)
  const mark = `sextant-seal-1 ${fingerprint} `
  const at = file.indexOf(mark, 0, 'latin1')
  if (at < 0 || file.indexOf(mark, at + 1, 'latin1') >= 0) return { state: 'changed', about: null }
  const place = at + mark.length
  const seal = file.toString('latin1', place, place + 64)
  const copy = Buffer.from(file)
  copy.fill('0', place, place + 64, 'latin1')
  for (const [start, length] of found.holes) copy.fill(0, start, start + length)
  if (sha256(copy) !== seal) return { state: 'changed', about: null }
  try {
    const report = JSON.parse(found.text)
    if (report.format !== 'sextant-report-1' || canonical(report) !== found.text)
      return { state: 'changed', about: null }
    const basis = report.basis.kind === 'snapshot' ? report.basis.id : 'live'
    const { day, kind, organization, title } = report
    return { state: 'whole', about: { organization, title, kind, day, basis, fingerprint, sha256: sha256(file) } }
  } catch {
    return { state: 'changed', about: null }
  }
}

/** Texts of people on a terminal: no sign that would move its cursor. @param {unknown} text */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are what is taken out
const shown = (text) => String(text).replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, ' ')

/** @param {string[]} args */
function main(args) {
  const [path, ...more] = args
  if (path === undefined || more.length > 0)
    return { code: 2, lines: ['Usage: npm run verify-report -- <file.pdf | .xlsx | .pptx | .docx>'] }
  let bytes
  try {
    bytes = readFileSync(path)
  } catch {
    return { code: 2, lines: [`${path} cannot be read.`] }
  }
  const { about, state } = verify(bytes)
  if (state === 'foreign') return { code: 2, lines: ['This is not a PDF, XLSX, PPTX or DOCX made by Sextant.'] }
  if (!about)
    return { code: 1, lines: ['Changed: this file is not as Sextant made it. Ask for it again where it was made.'] }
  return {
    code: 0,
    lines: [
      'Whole: every byte is as it was when the file was made, and the fingerprint belongs to its content.',
      `Report        ${shown(about.title)}`,
      `Organization  ${shown(about.organization)}`,
      `Day           ${shown(about.day)}`,
      `Read from     ${about.basis === 'live' ? 'the records as they stood (live)' : `snapshot ${shown(about.basis)}`}`,
      `Fingerprint   ${about.fingerprint}`,
      `SHA-256       ${about.sha256}`,
      'This does not prove who made the file. Its portal knows the fingerprints of the reports it made: see /verify there.',
    ],
  }
}

// In a thread of a build it is part of the thread's own file.
if (isMainThread && process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { code, lines } = main(process.argv.slice(2))
  process.stdout.write(`${lines.join('\n')}\n`)
  process.exitCode = code
}
