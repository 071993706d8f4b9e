import PptxGenJS from 'pptxgenjs'
import type { Block, Sealed, Section } from '../../model'
import { finished } from '../office/package'
import { type Parts, unzipped, zipped } from '../office/zip'
import { clean } from '../plain'
import { addBlock, naturalHeight } from './blocks'
import type { Frame } from './chart'
import { FONT, hex } from './shapes'

const AREA: Frame = { x: 0.6, y: 1.5, w: 12.13, h: 5.2 }
const GAP = 0.22

/** How many slides a reader of this report expects; a slide with the title is added where that makes the number. */
const EXPECTED: Partial<Record<Sealed['report']['kind'], number>> = { executive: 5, technical: 8, quarterly: 6 }

const flexible = ({ kind }: Block): boolean => kind === 'chart' || kind === 'table'

/** Blocks under each other in a frame: charts and tables share what the others leave, in the measure of what they want. */
function addColumn(slide: PptxGenJS.Slide, blocks: readonly Block[], { h, w, x, y }: Frame, input: Sealed): void {
  const wants = blocks.map((block) => naturalHeight(block, w, input.report))
  const room = h - GAP * (blocks.length - 1)
  const sum = (of: (block: Block) => boolean) =>
    wants.reduce((all, want, index) => all + (blocks[index] && of(blocks[index]) ? want : 0), 0)
  const [flex, fixed] = [sum(flexible), sum((block) => !flexible(block))]
  const spare = Math.max(flex > 0 ? room * 0.4 : 0, room - fixed)
  const shrink = {
    flex: flex > 0 ? Math.min(1, spare / flex) : 1,
    fixed: fixed > 0 ? Math.min(1, Math.max(0.1, room - Math.min(flex, spare)) / fixed) : 1,
  }
  let top = y
  blocks.forEach((block, index) => {
    const height = (wants[index] ?? 0) * (flexible(block) ? shrink.flex : shrink.fixed)
    addBlock(slide, block, { x, y: top, w, h: height }, input)
    top += height + GAP
  })
}

/** Beside each other stands what is looked at and what is read, where a slide has both and one column is not enough. */
function addBlocks(slide: PptxGenJS.Slide, blocks: readonly Block[], input: Sealed): void {
  const wide = ({ kind, ...block }: Block) =>
    kind === 'table' || ('chart' in block && block.chart.kind === 'phase-rail')
  const looked = blocks.filter((block) => block.kind === 'chart' && !wide(block))
  const read = blocks.filter((block) => block.kind !== 'chart' && !wide(block))
  const natural = blocks.reduce((sum, block) => sum + naturalHeight(block, AREA.w, input.report) + GAP, -GAP)
  if (looked.length === 0 || read.length === 0 || natural <= AREA.h) {
    addColumn(slide, blocks, AREA, input)
    return
  }
  const across = blocks.filter(wide)
  const half = (AREA.w - 0.5) / 2
  const columns = Math.max(
    ...[looked, read].map((column) =>
      column.reduce((sum, block) => sum + naturalHeight(block, half, input.report) + GAP, -GAP),
    ),
  )
  const above = across.reduce((sum, block) => sum + naturalHeight(block, AREA.w, input.report) + GAP, 0)
  const top = across.length > 0 ? Math.max(1, Math.min(above, AREA.h - Math.min(columns, AREA.h * 0.6))) : 0
  if (across.length > 0) addColumn(slide, across, { ...AREA, h: top - GAP }, input)
  const rest = { y: AREA.y + top, h: AREA.h - top, w: half }
  addColumn(slide, looked, { ...rest, x: AREA.x }, input)
  addColumn(slide, read, { ...rest, x: AREA.x + half + 0.5 }, input)
}

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

function addSection(slide: PptxGenJS.Slide, section: Section, input: Sealed): void {
  slide.addText(clean(section.title), {
    x: 0.6,
    y: 0.4,
    w: 12.13,
    h: 0.6,
    margin: 0,
    fontFace: FONT,
    fontSize: 26,
    bold: true,
    color: hex('ink'),
    valign: 'middle',
    fit: 'shrink',
  })
  if (section.lead)
    slide.addText(clean(section.lead), {
      x: 0.6,
      y: 1,
      w: 12.13,
      h: 0.4,
      margin: 0,
      fontFace: FONT,
      fontSize: 14,
      color: hex('ink-2'),
      valign: 'top',
      fit: 'shrink',
    })
  addBlocks(slide, section.blocks, input)
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

/** A report as a presentation: the sections that are slides, with native tables and charts. */
export async function pptx(input: Sealed): Promise<Uint8Array> {
  const { report } = input
  const show = new PptxGenJS()
  show.layout = 'LAYOUT_WIDE'
  show.title = clean(report.title)
  show.company = clean(report.organization)
  show.author = clean(report.organization)
  show.theme = { headFontFace: FONT, bodyFontFace: FONT }
  const sections = report.sections.filter(({ slide }) => slide)
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
    addSection(slide, section, input)
    foot(slide, index + (titled ? 2 : 1))
  })
  const file = (await show.write({ outputType: 'uint8array', compression: false })) as Uint8Array
  return finished(file, input, 'ppt/presentation.xml', (parts) => steady(parts, report.day))
}
