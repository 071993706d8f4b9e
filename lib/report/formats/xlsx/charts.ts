import { light } from '../../pictures/light'
import { declare, relate, xml } from '../office/package'
import type { Parts } from '../office/zip'
import type { ChartData } from './data'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const COLOURS = [
  light['chart-1'],
  light['chart-2'],
  light['chart-3'],
  light['chart-4'],
  light['chart-5'],
  light['chart-6'],
]

const hex = (index: number): string => (COLOURS[index % COLOURS.length] ?? light.ink).slice(1).toUpperCase()
const column = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `${column(Math.floor(index / 26) - 1)}${column(index % 26)}`
const area = (sheet: string, at: number, rows: number): string =>
  `'${sheet.replaceAll("'", "''")}'!$${column(at)}$2:$${column(at)}$${rows + 1}`

function points(values: readonly (string | number | null)[], kind: 'str' | 'num'): string {
  const some = values.flatMap((value, index) =>
    value === null || value === '' ? [] : [`<c:pt idx="${index}"><c:v>${xml(String(value))}</c:v></c:pt>`],
  )
  return `<c:${kind}Cache>${kind === 'num' ? '<c:formatCode>General</c:formatCode>' : ''}<c:ptCount val="${values.length}"/>${some.join('')}</c:${kind}Cache>`
}

function seriesXml({ drawn, head, rows }: ChartData, sheet: string, at: number, index: number): string {
  const title = `<c:tx><c:strRef><c:f>${xml(`'${sheet.replaceAll("'", "''")}'!$${column(at)}$1`)}</c:f>${points([head[at] ?? ''], 'str')}</c:strRef></c:tx>`
  const fill = `<a:solidFill><a:srgbClr val="${hex(index)}"/></a:solidFill>`
  const look =
    drawn?.kind === 'line'
      ? `<c:spPr><a:ln w="28575">${fill}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fill}</c:spPr></c:marker>`
      : `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`
  const names = `<c:cat><c:strRef><c:f>${xml(area(sheet, 0, rows.length))}</c:f>${points(
    rows.map((row) => row[0] ?? ''),
    'str',
  )}</c:strRef></c:cat>`
  const values = `<c:val><c:numRef><c:f>${xml(area(sheet, at, rows.length))}</c:f>${points(
    rows.map((row) => row[at] ?? null),
    'num',
  )}</c:numRef></c:val>`
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${title}${look}${names}${values}${drawn?.kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
}

function chartXml(data: ChartData, sheet: string, title: string): string {
  const { drawn } = data
  if (!drawn) return ''
  const series = drawn.series.map((at, index) => seriesXml(data, sheet, at, index)).join('')
  const line = drawn.kind === 'line'
  const body = line
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`
    : `<c:barChart><c:barDir val="bar"/><c:grouping val="${drawn.stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${drawn.stacked ? '<c:overlap val="100"/>' : ''}<c:axId val="1"/><c:axId val="2"/></c:barChart>`
  const names = `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${line ? 'minMax' : 'maxMin'}"/></c:scaling><c:delete val="0"/><c:axPos val="${line ? 'b' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/></c:catAx>`
  const values = `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${line ? 'l' : 'b'}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${light.line.slice(1)}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/>${line ? '' : '<c:crosses val="max"/>'}</c:valAx>`
  const words = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="en" sz="1200" b="1"/><a:t>${xml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  const legend = drawn.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''
  return `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart>${words}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${body}${names}${values}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
}

/** Puts a native chart beside the rows of a sheet: a drawing, the chart, and the ways between them. */
export function addChart(
  parts: Parts,
  {
    data,
    number,
    sheet,
    sheetFile,
    title,
  }: { data: ChartData; number: number; sheet: string; sheetFile: string; title: string },
): void {
  // A chart of nothing says nothing: the rows beside it say what is not known.
  const drawn = data.drawn?.series.some((at) => data.rows.some((row) => typeof row[at] === 'number'))
  if (!drawn) return
  const [drawing, chart] = [`xl/drawings/drawing${number}.xml`, `xl/charts/chart${number}.xml`]
  parts.set(chart, Buffer.from(chartXml(data, sheet, title)))
  declare(parts, chart, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml')
  const from = data.head.length + 1
  parts.set(
    drawing,
    Buffer.from(
      `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>${from}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${from + 9}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>22</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${xml(title.slice(0, 80))}" descr="${xml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    ),
  )
  declare(parts, drawing, 'application/vnd.openxmlformats-officedocument.drawing+xml')
  relate(
    parts,
    `xl/drawings/_rels/drawing${number}.xml.rels`,
    'rId1',
    `${OFFICE}/chart`,
    `../charts/chart${number}.xml`,
  )
  relate(
    parts,
    `xl/worksheets/_rels/${sheetFile}.rels`,
    'rIdDrawing',
    `${OFFICE}/drawing`,
    `../drawings/drawing${number}.xml`,
  )
  const path = `xl/worksheets/${sheetFile}`
  const text = parts.get(path)?.toString('utf8') ?? ''
  parts.set(
    path,
    Buffer.from(text.replace('</worksheet>', `<drawing xmlns:r="${OFFICE}" r:id="rIdDrawing"/></worksheet>`)),
  )
}
