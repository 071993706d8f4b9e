import PptxGenJS from 'pptxgenjs'
import type { Sealed, Section } from '../../model'
import { finished, xml } from '../office/package'
import { type Parts, unzipped, zipped } from '../office/zip'
import { clean } from '../plain'
import { addBlocks } from './fill'
import { FONT, hex } from './shapes'

/** How many slides a reader of this report expects; a slide with the title is added where that makes the number. */
const EXPECTED: Partial<Record<Sealed['report']['kind'], number>> = { executive: 5, technical: 8, quarterly: 6 }

function addFoot(slide: PptxGenJS.Slide, { fingerprint, report, words }: Sealed, at: string): void {
  const basis = report.basis.kind === 'snapshot' ? `${words.snapshot} ${report.basis.id}` : words.live
  const foot = {
    y: 6.98,
    h: 0.3,
    margin: 0,
    fontFace: FONT,
    fontSize: 10,
    color: hex('ink-3'),
    valign: 'middle' as const,
  }
  slide.addShape('line', { x: 0.6, y: 6.9, w: 12.13, h: 0, line: { color: hex('line'), width: 0.75 } })
  slide.addText(clean(`${report.organization} · ${report.dayWords} · ${basis}`), { ...foot, x: 0.6, w: 7.4 })
  slide.addText(`${words.fingerprint} ${fingerprint.slice(0, 16)}`, { ...foot, x: 8.1, w: 3.4, align: 'right' })
  slide.addText(at, { ...foot, x: 11.7, w: 1.03, align: 'right' })
}

function addTitle(slide: PptxGenJS.Slide, { report }: Sealed): void {
  slide.addShape('rect', {
    x: 0,
    y: 0,
    w: 0.18,
    h: 7.5,
    fill: { color: hex('index') },
    line: { color: hex('index'), width: 0 },
  })
  slide.addText(clean(report.organization), {
    x: 0.9,
    y: 1.3,
    w: 11.5,
    h: 0.5,
    margin: 0,
    fontFace: FONT,
    fontSize: 18,
    color: hex('ink-2'),
  })
  slide.addText(clean(report.headline ?? report.title), {
    x: 0.9,
    y: 1.9,
    w: 11.5,
    h: 1.7,
    margin: 0,
    fontFace: FONT,
    fontSize: 36,
    bold: true,
    color: hex('ink'),
    valign: 'top',
    fit: 'shrink',
  })
  slide.addText(clean(report.summary), {
    x: 0.9,
    y: 3.75,
    w: 10.5,
    h: 1.6,
    margin: 0,
    fontFace: FONT,
    fontSize: 18,
    color: hex('ink-2'),
    valign: 'top',
    fit: 'shrink',
  })
  const about = [report.headline ? report.title : null, report.subject, report.dayWords, report.basis.words]
    .filter(Boolean)
    .join(' · ')
  slide.addText(clean(about), {
    x: 0.9,
    y: 5.6,
    w: 11.5,
    h: 0.4,
    margin: 0,
    fontFace: FONT,
    fontSize: 14,
    color: hex('ink-3'),
  })
}

/** A section as a slide. The first one of a presentation without a title slide says what the report comes to. */
function addSection(slide: PptxGenJS.Slide, section: Section, input: Sealed, first: boolean): void {
  const { headline, organization, summary, title } = input.report
  const opens = first && headline !== null
  const [head, lead] = opens ? [headline, summary] : [section.title, section.lead]
  const box = { x: 0.6, w: 12.13, margin: 0, fontFace: FONT, fit: 'shrink' as const }
  if (opens) {
    slide.addText(clean(`${organization} · ${title}`), { ...box, y: 0.16, h: 0.28, fontSize: 12, color: hex('ink-3') })
  }
  slide.addText(clean(head), {
    ...box,
    y: 0.42,
    h: 0.56,
    fontSize: 26,
    bold: true,
    color: hex('ink'),
    valign: 'middle',
  })
  if (lead) slide.addText(clean(lead), { ...box, y: 1, h: 0.42, fontSize: 14, color: hex('ink-2'), valign: 'top' })
  const part = { kind: 'text' as const, text: section.title }
  addBlocks({ slide, input, section }, opens ? [part, ...section.blocks] : section.blocks)
}

/** The library counts its charts as long as its process lives: here they count from one. */
function renumbered(parts: Parts): void {
  const numbers = [...parts.keys()].flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
  const order = numbers.map(Number).sort((a, b) => a - b)
  const anew = (text: string) =>
    text.replace(/(chart|Microsoft_Excel_Worksheet)(\d+)(?=\.xml|\.xlsx)/g, (whole, name: string, number: string) => {
      const place = order.indexOf(Number(number))
      return place < 0 ? whole : `${name}${place + 1}`
    })
  const all = [...parts]
  parts.clear()
  for (const [name, part] of all) {
    const leads = name.endsWith('.rels') || name === '[Content_Types].xml'
    parts.set(anew(name), leads ? Buffer.from(anew(part.toString('utf8'))) : part)
  }
}

/** Workbooks inside of charts carry the hour they were made at: written anew, the same report is the same file. */
function steady(parts: Parts, day: string): void {
  renumbered(parts)
  const still = (text: string) => text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, `${day}T00:00:00Z`)
  for (const [name, part] of parts) {
    if (/^ppt\/embeddings\/.*\.xlsx$/.test(name)) {
      const inner = unzipped(part)
      for (const [one, body] of inner)
        if (one.endsWith('.xml')) inner.set(one, Buffer.from(still(body.toString('utf8'))))
      parts.set(name, zipped(inner, new Set()))
    }
  }
}

/** So many rows of a table are read on a slide; several slides of one share them evenly. */
const ROWS = 13

/** A part whose table is long beside a picture gets slides of its own, where nobody expects a number of them. */
function slidesOf(section: Section, kind: Sealed['report']['kind']): Section[] {
  const long = section.blocks.find((block) => block.kind === 'table' && block.rows.length > 4)
  const charted = section.blocks.some((block) => block.kind === 'chart')
  if (EXPECTED[kind] !== undefined || long?.kind !== 'table' || !charted) return [section]
  const slides = Math.ceil(long.rows.length / ROWS)
  const each = Math.ceil(long.rows.length / slides)
  const parts = Array.from({ length: slides }, (_, at) => ({
    ...section,
    blocks: [{ ...long, rows: long.rows.slice(at * each, (at + 1) * each) }],
  }))
  return [{ ...section, blocks: section.blocks.filter((block) => block !== long) }, ...parts]
}

/** A report as a presentation: the sections that are slides, with native tables and charts. */
export async function pptx(input: Sealed): Promise<Uint8Array> {
  const { report } = input
  const show = new PptxGenJS()
  show.layout = 'LAYOUT_WIDE'
  show.title = clean(report.title)
  // The one property that the library writes as it is.
  show.company = xml(report.organization)
  show.author = clean(report.organization)
  show.theme = { headFontFace: FONT, bodyFontFace: FONT }
  const sections = report.sections.filter(({ slide }) => slide).flatMap((one) => slidesOf(one, report.kind))
  const titled = sections.length !== EXPECTED[report.kind]
  const count = sections.length + (titled ? 1 : 0)
  const foot = (slide: PptxGenJS.Slide, number: number) => addFoot(slide, input, `${number} / ${count}`)
  if (titled) {
    const slide = show.addSlide()
    addTitle(slide, input)
    foot(slide, 1)
  }
  sections.forEach((section, index) => {
    const slide = show.addSlide()
    addSection(slide, section, input, index === 0 && !titled)
    foot(slide, index + (titled ? 2 : 1))
  })
  const file = (await show.write({ outputType: 'uint8array', compression: false })) as Uint8Array
  return finished(file, input, 'ppt/presentation.xml', (parts) => steady(parts, report.day))
}
