import PDFDocument from 'pdfkit'
import { dayNumber } from '../../../calendar/days'
import { canonicalText } from '../../canonical'
import type { Block, Sealed, Section } from '../../model'
import { draw } from '../../pictures/draw'
import { marksOf, sealed as sealedBytes, sealPlace } from '../../seal/seal'
import { alikeIn, captionIn, missingBy, rowLimits, tablesOf } from '../parts'
import { clean, filled, linked } from '../plain'
import { type Context, drawBlock } from './blocks'
import { drawFeet, drawHead } from './frame'
import { packed } from './packed'
import { PAGE, Sheet, WIDTH } from './sheet'
import { drawPair, pairOf, pairOfSections } from './side'
import { heldTogether } from './table'

/** What a page holds of a large register: more is for a spreadsheet, and a sentence says so. */
const MOST_ROWS = 700
/** As designed, and closer where a page must hold more. */
const EASES = [1, 0.7, 0.45, 0.25, 0.1] as const
const SMALL = { face: 'regular', size: 11.5 } as const

function drawMissing(sheet: Sheet, { origin, report, words }: Sealed): void {
  if (report.missing.length === 0) return
  heading(sheet, words.missing)
  for (const { items, who } of missingBy(report.missing)) {
    if (who) {
      sheet.ensure(40)
      sheet.paragraph(`${words.whoCanRecord}: ${who}`, SMALL, { height: 17, paint: 'ink-3' })
      sheet.y += 2
    }
    drawItems(sheet, items, origin)
    sheet.y += 3
  }
}

function drawItems(sheet: Sheet, items: Sealed['report']['missing'], origin: string): void {
  const list = sheet.element('L')
  for (const { href, text } of items) {
    const lines = sheet.fonts.lines(text, { face: 'regular', size: 12.5 }, WIDTH - 18)
    sheet.ensure(lines.length * 18)
    const item = sheet.element('LI', {}, list)
    sheet.artifact(() =>
      sheet.doc
        .circle(PAGE.left + 5, sheet.y + 9, 4)
        .lineWidth(1.1)
        .strokeColor('#555f67')
        .dash(2, { space: 1.6 })
        .stroke()
        .undash(),
    )
    sheet.mark(sheet.element('LBody', {}, item), 'LBody', () =>
      sheet.lines(
        lines,
        { face: 'regular', size: 12.5 },
        { x: PAGE.left + 18, y: sheet.y, width: WIDTH - 18, height: 18, paint: 'ink-2' },
      ),
    )
    const address = linked(href, origin)
    if (address) sheet.link(PAGE.left + 18, sheet.y, WIDTH - 18, lines.length * 18, address)
    sheet.y += lines.length * 18 + 3
  }
}

/** A heading stays with what follows it: `below` is how high that is at least. */
function heading(sheet: Sheet, title: string, below = 80): void {
  if (sheet.y > PAGE.top) sheet.y += Math.max(5, 20 * sheet.ease)
  sheet.ensure(below + 36)
  sheet.doc.outline.addItem(clean(title), { top: (sheet.y * 72) / 96 - 6 } as Parameters<
    typeof sheet.doc.outline.addItem
  >[1])
  sheet.paragraph(title, { face: 'semibold', size: 14 }, { height: 21, type: 'H2' })
  sheet.y += 3
  sheet.rule(sheet.y, 'ink-2')
  sheet.y += Math.max(4, 8 * sheet.ease)
}

/** How high the beginning of a section is that is not to be torn from its heading. */
function firstHeight(sheet: Sheet, section: Section, { captionOf, limitOf, report }: Context): number {
  const [first] = section.blocks
  const above = (section.lead ? 50 : 20) + (first && captionOf(first) ? 24 : 0)
  if (first?.kind === 'table' && first.rows.length > 0)
    return above + Math.min(640, heldTogether(sheet, first, alikeIn(report, first), limitOf(first)))
  if (first?.kind !== 'chart') return above + 60
  return above + Math.min(640, draw(first.chart, { width: WIDTH }).height + 24)
}

function drawSection(sheet: Sheet, section: Section, given: Context): void {
  const context = { ...given, captionOf: (block: Block) => captionIn(section, block) }
  heading(sheet, section.title, firstHeight(sheet, section, context))
  if (section.lead) {
    sheet.paragraph(section.lead, { face: 'regular', size: 13 }, { height: 19, paint: 'ink-2' })
    sheet.gap(6)
  }
  for (let index = 0; index < section.blocks.length; index++) {
    const block = section.blocks[index]
    if (!block) continue
    if (index > 0) sheet.y += Math.max(4, 12 * sheet.ease)
    const pair = pairOf(block, section.blocks[index + 1])
    if (pair) {
      drawPair(sheet, pair, context, false)
      index += 1
    } else drawBlock(sheet, block, context)
  }
}

function documentOf({ fingerprint, report }: Sealed): PDFKit.PDFDocument {
  const day = new Date(dayNumber(report.day) * 86_400_000)
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: report.language,
    displayTitle: true,
    // Every text is drawn in fonts of ours: the built-in one is never asked for.
    font: '',
    info: {
      Title: clean(`${report.title} – ${report.organization}`),
      Author: clean(report.organization),
      Subject: clean(report.summary),
      Creator: 'Sextant',
      Producer: 'Sextant',
      CreationDate: day,
      ModDate: day,
      ...Object.fromEntries(marksOf(report, fingerprint).map(([name, value]) => [name, clean(value)])),
      SextantSeal: sealPlace(fingerprint),
    } as PDFKit.DocumentInfo,
  })
  const text = Buffer.from(canonicalText(report), 'utf8')
  const options = {
    name: 'report.json',
    type: 'application/json',
    creationDate: day,
    modifiedDate: day,
    relationship: 'Source',
  }
  doc.file(text, options as Parameters<typeof doc.file>[1])
  return doc
}

/** A document with its first part written, and what is left to write. */
function begun(input: Sealed, ease: number) {
  const { origin, report, words } = input
  const doc = documentOf(input)
  const sheet = new Sheet(doc, ease)
  const tables = tablesOf(report)
  const limits = rowLimits(
    tables.map(({ table }) => table.rows.length),
    MOST_ROWS,
  )
  const limitOf = new Map<Block, number>(tables.map(({ table }, index) => [table, limits[index] ?? 0]))
  const numbers = new Intl.NumberFormat(report.language)
  const context: Context = {
    report,
    captionOf: () => '',
    unknown: words.unknown,
    origin,
    limitOf: (table) => limitOf.get(table) ?? 0,
    more: (count) => filled(words.moreRows, { count: numbers.format(count) }),
  }
  sheet.newPage()
  drawHead(sheet, input)
  const one = report.kind === 'executive'
  // The first page of the executive report is for a board: what is missing follows it, elsewhere it comes first.
  if (!one) drawMissing(sheet, input)
  const begins = report.sections.findIndex(({ page }, index) => page === 'new' && index > 0)
  const first = begins < 0 ? report.sections : report.sections.slice(0, begins)
  for (let index = 0; index < first.length; index++) {
    const section = first[index]
    const pair = pairOfSections(section, first[index + 1])
    if (pair) {
      drawPair(sheet, pair, context, true)
      index += 1
    } else if (section) drawSection(sheet, section, context)
  }
  const appendix = begins < 0 ? [] : report.sections.slice(begins)
  return { doc, sheet, context, appendix, firstPages: sheet.pages }
}

/** Lays the whole out with so much ease. */
function laid(input: Sealed, ease: number): Pick<ReturnType<typeof begun>, 'doc' | 'sheet'> {
  const { appendix, context, doc, sheet } = begun(input, ease)
  const { report } = input
  const one = report.kind === 'executive'
  const apart = one && report.missing.length > 0
  if (apart) {
    sheet.newPage()
    drawMissing(sheet, input)
  }
  for (const [index, section] of appendix.entries()) {
    // A page that has hardly begun is gone on with: nobody turns a leaf for three lines.
    const young = (index > 0 || !one) && sheet.y < PAGE.height * 0.66
    if (section.page === 'new' && !young && !(apart && index === 0)) sheet.newPage()
    drawSection(sheet, section, context)
  }
  drawLacking(sheet, input)
  return { doc, sheet }
}

/** Most signs that are named; of more, their number is enough. */
const MOST_SIGNS = 12

/** What no typeface of the file has is said: who reads it knows that something stands there, and where to read it. */
function drawLacking(sheet: Sheet, { report: { language }, words }: Sealed): void {
  const signs = [...sheet.fonts.lacking].map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
  if (signs.length === 0) return
  const count = new Intl.NumberFormat(language).format(signs.length)
  const list = [...signs.slice(0, MOST_SIGNS), ...(signs.length > MOST_SIGNS ? ['…'] : [])].join(', ')
  sheet.gap(16)
  sheet.paragraph(filled(words.lackingSigns, { count, list }), SMALL, { height: 17, paint: 'ink-3' })
}

async function written(input: Sealed, { doc, sheet }: ReturnType<typeof laid>): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject))
  drawFeet(sheet, input)
  doc.end()
  await ended
  return Buffer.concat(chunks)
}

/** A last page with hardly anything on it. */
const isTail = ({ pages, y }: Sheet): boolean => pages > 1 && y < PAGE.height * 0.26

/**
 * Set as closely as it must be: so that the first page of an executive report is one page, and so that nobody turns a leaf
 * for three lines at the end of another.
 */
function fitted(input: Sealed): ReturnType<typeof laid> {
  if (input.report.kind === 'executive')
    return laid(input, EASES.find((ease) => begun(input, ease).firstPages === 1) ?? (EASES.at(-1) as number))
  const asDesigned = laid(input, EASES[0])
  if (!isTail(asDesigned.sheet)) return asDesigned
  for (const ease of EASES.slice(1, 4)) {
    const closer = laid(input, ease)
    if (closer.sheet.pages < asDesigned.sheet.pages) return closer
  }
  return asDesigned
}

/** A report as PDF: A4, tagged, real text, the report itself attached, sealed. */
export async function pdf(input: Sealed): Promise<Uint8Array> {
  return sealedBytes(packed(await written(input, fitted(input))), input.fingerprint)
}
