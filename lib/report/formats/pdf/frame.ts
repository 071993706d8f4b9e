import type { Sealed } from '../../model'
import { light } from '../../pictures/light'
import { filled } from '../plain'
import { PAGE, type Sheet, WIDTH } from './sheet'

const SMALL = { face: 'regular', size: 11 } as const
const MONO = { face: 'mono', size: 10.5 } as const
const ID = { face: 'mono', size: 9.5 } as const

/** The mark of the product, twenty wide. */
function logo(sheet: Sheet, x: number, y: number): void {
  const { doc } = sheet
  doc
    .save()
    .translate(x, y)
    .scale(20 / 24)
    .lineCap('round')
    .strokeColor(light.ink)
  doc.path('M12 3.6L4.35 16.9M12 3.6L19.65 13.3').lineWidth(1.7).stroke()
  doc.path('M4.1 17.3C8.5 19.7 15.5 19.7 19.9 17.3').lineWidth(3.1).stroke()
  doc.path('M12 3.6L14.9 22').lineWidth(1.9).strokeColor(light.index).stroke()
  doc.circle(12, 3.6, 2).fill(light.ink)
  doc.restore()
}

const idOf = ({ report, words }: Sealed): string => (report.basis.kind === 'snapshot' ? report.basis.id : words.live)

/** The head of the first page: whose report, of which day, from what, its title and the whole in a sentence or two. */
export function drawHead(sheet: Sheet, sealed: Sealed): void {
  const { report } = sealed
  sheet.artifact(() => logo(sheet, PAGE.left, sheet.y))
  const name = sheet.fonts.lines(report.organization, { face: 'semibold', size: 13 }, WIDTH * 0.42)
  const right = WIDTH * 0.52
  const shown = report.headline ?? report.title
  const of = [report.title, report.subject].filter((one) => one !== null && one !== shown).join(', ')
  const whole = [of, report.dayWords].filter(Boolean).join(', ')
  // A day is never torn: it stands below where the line is too short for it.
  const about = [
    ...(sheet.fonts.width(whole, SMALL) <= right ? [whole] : [of, report.dayWords]),
    ...(report.basis.kind === 'snapshot' ? [report.basis.words] : []),
  ].flatMap((one) => sheet.fonts.lines(one, SMALL, right))
  const id = sheet.fonts.lines(idOf(sealed), ID, right)
  const element = sheet.element('P')
  sheet.mark(element, 'P', () => {
    sheet.lines(
      name,
      { face: 'semibold', size: 13 },
      { x: PAGE.left + 28, y: sheet.y, width: WIDTH * 0.42, height: 20 },
    )
    const at = { x: PAGE.left + WIDTH - right, width: right, right: true, paint: 'ink-3' as const, height: 16 }
    sheet.lines(about, SMALL, { ...at, y: sheet.y })
    sheet.lines(id, ID, { ...at, y: sheet.y + about.length * 16 })
  })
  sheet.y += Math.max(name.length * 20, (about.length + id.length) * 16)
  sheet.gap(20)
  // Where the page is full, the title is smaller before anything is left out.
  const [size, height] = sheet.ease < 0.5 ? [21, 26] : [27, 33]
  sheet.paragraph(
    report.headline ?? report.title,
    { face: 'semibold', size },
    { height, type: 'H1', width: WIDTH * 0.96 },
  )
  sheet.gap(6)
  if (report.summary)
    sheet.paragraph(
      report.summary,
      { face: 'regular', size: sheet.ease < 0.5 ? 13 : 14 },
      { height: sheet.ease < 0.5 ? 19 : 21, paint: 'ink-2', width: WIDTH * 0.96 },
    )
  if (report.withheld)
    sheet.paragraph(report.withheld, { face: 'regular', size: 12 }, { height: 18, paint: 'ink-3', width: WIDTH * 0.94 })
}

/** The foot of every page: organization, day, snapshot or live, the beginning of the fingerprint, page n of m. */
export function drawFeet(sheet: Sheet, sealed: Sealed): void {
  const { doc, fonts } = sheet
  const { fingerprint, report, words } = sealed
  const { count } = doc.bufferedPageRange()
  const about = [
    report.organization,
    report.dayWords,
    report.basis.kind === 'snapshot' ? `${words.snapshot} ${report.basis.id}` : words.live,
  ].join(' · ')
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page)
    const numbers = fonts.lines(filled(words.pageOf, { page: page + 1, pages: count }), SMALL, 160)[0]
    const print = `${words.fingerprint} ${fingerprint.slice(0, 16)}`
    const printWidth = fonts.width(print, MONO)
    const [line] = fonts.lines(about, SMALL, 10_000)
    const room = WIDTH - (numbers?.width ?? 0) - printWidth - 40
    const shown = line && line.width > room ? fonts.lines(about, SMALL, room)[0] : line
    const y = PAGE.height - 40
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] } as PDFKit.Mixins.MarkingOptions)
    doc
      .moveTo(PAGE.left, y - 16)
      .lineTo(PAGE.left + WIDTH, y - 16)
      .lineWidth(0.75)
      .strokeColor(light.line)
      .stroke()
    if (shown) fonts.draw(shown, SMALL, PAGE.left, y, light['ink-3'])
    const [mono] = fonts.lines(print, MONO, 10_000)
    if (mono) fonts.draw(mono, MONO, PAGE.left + room + 20, y, light['ink-3'])
    if (numbers) fonts.draw(numbers, SMALL, PAGE.left + WIDTH - numbers.width, y, light['ink-3'])
    doc.endMarkedContent()
  }
}
