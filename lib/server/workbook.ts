import { crc32, deflateRawSync } from 'node:zlib'

/** A cell: a text, a number, a day (YYYY-MM-DD) or a link with its words; null is empty. */
export type SheetCell = string | number | null | { day: string } | { href: string; text: string }
export type Sheet = {
  name: string
  head: readonly string[]
  rows: readonly (readonly SheetCell[])[]
  widths?: readonly number[]
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** XML has no word for most control characters: such a character is left out. */
const escaped = (text: string): string =>
  [...text]
    .filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t')
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Spreadsheets stop at this many characters in a cell. */
const LONGEST_CELL = 32_767
const SERIAL_START = Date.UTC(1899, 11, 30)
const serial = (day: string): number => Math.round((Date.parse(`${day}T00:00:00Z`) - SERIAL_START) / 86_400_000)

const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)

const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST_CELL))}</t></is></c>`

/** Styles by their place in `styles`: plain, head, day, link. */
const [PLAIN, HEAD, DAY, LINK] = [0, 1, 2, 3]

function cellXml(cell: SheetCell, at: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}" s="${PLAIN}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return textCell(at, cell, PLAIN)
  if ('day' in cell) return `<c r="${at}" s="${DAY}"><v>${serial(cell.day)}</v></c>`
  return textCell(at, cell.text, LINK)
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A sheet and the targets of its links, which a workbook keeps beside it. */
function sheetXml({ head, rows, widths }: Sheet): { sheet: string; links: string[] } {
  const links: string[] = []
  const places: string[] = []
  const lines = rows.map((cells, index) => {
    const row = index + 2
    const written = cells.map((cell, column) => {
      const at = `${columnName(column)}${row}`
      if (typeof cell === 'object' && cell !== null && 'href' in cell) {
        links.push(cell.href)
        places.push(`<hyperlink ref="${at}" r:id="rId${links.length}"/>`)
      }
      return cellXml(cell, at)
    })
    return `<row r="${row}">${written.join('')}</row>`
  })
  const titles = head.map((text, column) => textCell(`${columnName(column)}1`, text, HEAD)).join('')
  const columns = head
    .map(
      (_, column) => `<col min="${column + 1}" max="${column + 1}" width="${widths?.[column] ?? 18}" customWidth="1"/>`,
    )
    .join('')
  const last = `${columnName(Math.max(0, head.length - 1))}${rows.length + 1}`
  const sheet = `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData><row r="1">${titles}</row>${lines.join('')}</sheetData><autoFilter ref="A1:${last}"/>${places.length > 0 ? `<hyperlinks>${places.join('')}</hyperlinks>` : ''}</worksheet>`
  return { sheet, links }
}

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0B57A4"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf fontId="2" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

type Part = { name: string; text: string }

function partsOf(sheets: readonly Sheet[]): Part[] {
  const kinds = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  )
  const names = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escaped(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const targets = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  return [
    {
      name: '[Content_Types].xml',
      text: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${kinds.join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      text: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', text: STYLES },
    ...sheets.flatMap((one, index): Part[] => {
      const { links, sheet } = sheetXml(one)
      const targetsOf = links.map(
        (href, at) =>
          `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/hyperlink" Target="${escaped(href)}" TargetMode="External"/>`,
      )
      const name = `sheet${index + 1}.xml`
      return [
        { name: `xl/worksheets/${name}`, text: sheet },
        ...(links.length > 0
          ? [
              {
                name: `xl/worksheets/_rels/${name}.rels`,
                text: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targetsOf.join('')}</Relationships>`,
              },
            ]
          : []),
      ]
    }),
  ]
}

/** 1 January 1980, the first day a ZIP archive knows: the same content is the same file. */
const DATED = 0x21

/** A workbook as spreadsheets read it: a ZIP archive of a few XML parts, with no library behind it. */
export function workbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const { name, text } of partsOf(sheets)) {
    const raw = Buffer.from(text, 'utf8')
    const packed = deflateRawSync(raw)
    const path = Buffer.from(name, 'utf8')
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt16LE(DATED, 8)
    facts.writeUInt32LE(crc32(raw), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(raw.length, 18)
    facts.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), facts, path, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    entries.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), facts, tail, path]))
    bodies.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.set([0x50, 0x4b, 5, 6])
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...bodies, directory, end]))
}
