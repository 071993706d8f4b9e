import { beforeAll, describe, expect, test } from 'vitest'
import { csv } from '@/lib/report/formats/csv'
import { markdown } from '@/lib/report/formats/markdown'
import { tablesOf } from '@/lib/report/formats/parts'
import { numberFormat } from '@/lib/report/formats/xlsx/cells'
import type { Value } from '@/lib/report/model'
import { sealedFormats, sealedOf } from '../../../support/report/files'
import { cellsOf, partsOf, xmlFault } from '../../../support/report/parsed'
import { row, sampleReport } from '../../../support/report/sample'

const input = sealedOf(sampleReport(40))
const files: Record<string, Uint8Array> = {}

beforeAll(async () => {
  for (const [format, make] of Object.entries(sealedFormats)) files[format] = await make(input)
})

describe('a file of a report', () => {
  test.each(['pdf', 'xlsx', 'pptx', 'docx'])('%s is the same bytes for the same report', async (format) => {
    const again = await sealedFormats[format as keyof typeof sealedFormats](input)
    expect(Buffer.compare(Buffer.from(again), Buffer.from(files[format] ?? []))).toBe(0)
  })

  test.each(['xlsx', 'pptx', 'docx'])('%s is well-formed in every part and reaches for nothing outside', (format) => {
    const parts = partsOf(files[format] ?? new Uint8Array())
    for (const [name, text] of parts) {
      if (!/\.(xml|rels)$/.test(name)) continue
      expect(xmlFault(text), `${format} ${name}`).toBeNull()
      for (const [one] of text.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g))
        expect(one).toContain('/hyperlink"')
    }
  })
})

describe('the workbook', () => {
  const styles = (parts: Map<string, string>, index: string | null) => {
    const sheet = parts.get('xl/styles.xml') ?? ''
    const looks = [...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(sheet)?.[1] ?? '').matchAll(/<xf [^>]*>/g)]
    const id = /numFmtId="(\d+)"/.exec(looks[Number(index ?? 0)]?.[0] ?? '')?.[1]
    const code = new RegExp(`<numFmt (?=[^>]*numFmtId="${id}")[^>]*formatCode="([^"]*)"`).exec(sheet)?.[1]
    return (code ?? '').replace(/&quot;/g, '"')
  }

  test('has numbers as numbers, money with its currency, shares as percent, days as days and texts as texts', () => {
    const parts = partsOf(files.xlsx ?? new Uint8Array())
    const cells = cellsOf(parts, 'xl/worksheets/sheet2.xml')
    expect(cells.get('A2')).toMatchObject({ type: 's', value: 'Endpoint 1' })
    expect(cells.get('B2')?.type ?? 'n').toBe('n')
    expect(cells.get('B2')?.value).toBe('0.07')
    expect(styles(parts, cells.get('B2')?.style ?? null)).toBe('0.0%')
    expect(cells.get('C2')?.value).toBe('123.45')
    expect(styles(parts, cells.get('C2')?.style ?? null)).toBe('#,##0.00 "EUR"')
    // 11 February 2026 is day 46,064 of a spreadsheet.
    expect(cells.get('D2')?.value).toBe('46064')
    expect(styles(parts, cells.get('D2')?.style ?? null)).toBe('yyyy-mm-dd')
    expect(cells.get('E2')?.value).toBe('1000')
    expect(cells.get('F6')).toMatchObject({ type: 's', value: 'not measured (The platform team)' })
    expect(cells.size).toBe(41 * 6)
  })

  test('has a title that is not written over by the line under it', () => {
    expect(partsOf(files.xlsx ?? new Uint8Array()).get('xl/worksheets/sheet1.xml')).toMatch(/<row r="1"[^>]* ht="24"/)
  })

  test('shows a share with the decimals it has', () => {
    const format = (value: number) => numberFormat({ kind: 'share', value, text: '' })
    expect([0.9995, 0.8896999999999999, 0.926, 1].map(format)).toEqual(['0.00%', '0.00%', '0.0%', '0.0%'])
  })

  test('has native charts whose series are the cells beside them', () => {
    const parts = partsOf(files.xlsx ?? new Uint8Array())
    const charts = [...parts].filter(([name]) => /xl\/charts\/chart\d+\.xml/.test(name))
    expect(charts.length).toBe(6)
    const trend = charts.find(([, text]) => text.includes('lineChart') && text.includes('GPU use'))?.[1] ?? ''
    expect(trend.match(/<c:ser>/g)).toHaveLength(3)
    expect(trend).toContain('<c:v>74</c:v>')
    expect(trend).toContain('GPU use (%)')
    // March was not measured: a gap, never a zero.
    expect(/<c:val>.*?<\/c:val>/s.exec(trend)?.[0]).not.toContain('<c:pt idx="2">')
  })
})

describe('the presentation', () => {
  test('has a slide for every section that is one, with native charts and tables', () => {
    const parts = partsOf(files.pptx ?? new Uint8Array())
    const slides = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    expect(slides).toHaveLength(5)
    expect([...parts.keys()].filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(1)
    expect(parts.get('ppt/charts/chart1.xml')?.match(/<c:ser>/g)).toHaveLength(3)
    const last = parts.get('ppt/slides/slide5.xml') ?? ''
    expect(last).toContain('<a:tbl>')
    const rows = (last.match(/<a:tr /g)?.length ?? 0) - 1
    expect(last).toContain(`${40 - rows} more rows are in the spreadsheet`)
    for (const name of slides) expect(parts.get(name)).toContain(input.fingerprint.slice(0, 16))
  })
})

describe('a slide', () => {
  const charted = async (rows: number) => {
    const report = { ...sampleReport(rows), kind: 'operational' as const }
    const find = (kind: string) =>
      report.sections
        .flatMap(({ blocks }) => blocks)
        .find((block) => block.kind === kind && (block.kind !== 'chart' || block.chart.kind === 'trend'))
    const [section] = report.sections
    const [chart, table] = [find('chart'), find('table')]
    if (!section || !chart || !table) throw new Error('no chart or table')
    const one = { ...section, slide: true, blocks: [chart, table] }
    const slides = partsOf(await sealedFormats.pptx(sealedOf({ ...report, sections: [one] })))
    return [...slides].flatMap(([name, text]) =>
      /^ppt\/slides\/slide\d+\.xml$/.test(name) ? [(text.match(/<a:tr /g)?.length ?? 1) - 1] : [],
    )
  }

  test('keeps the rows of a short table beside a chart, and several share a long one evenly', async () => {
    expect((await charted(3)).filter(Boolean)).toEqual([3])
    expect((await charted(19)).filter(Boolean)).toEqual([10, 9])
  })
})

describe('the document', () => {
  test('has no heading and no sentence under it at the foot of a page', async () => {
    const report = sampleReport(1)
    const sections = report.sections.map((section) => ({ ...section, lead: 'Of all, on this day.' }))
    const text = partsOf(await sealedFormats.docx(sealedOf({ ...report, sections }))).get('word/document.xml') ?? ''
    const leads = text.split('<w:p>').filter((one) => one.includes('Of all, on this day.'))
    expect(leads).toHaveLength(sections.length)
    for (const one of leads) expect(one).toContain('<w:keepNext')
  })

  test('has headings, tables with heads that repeat, and pictures with their sentence', () => {
    const text = partsOf(files.docx ?? new Uint8Array()).get('word/document.xml') ?? ''
    expect(text.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBe(input.report.sections.length + 1)
    expect(text.match(/<w:tblHeader/g)?.length).toBe(1)
    expect(text).toContain('descr="Phase 2 of 6, Enablement, 71% done."')
    expect(text).not.toContain(`picture ${input.fingerprint}`)
  })
})

describe('the PDF', () => {
  test('has real text, its title and language, bookmarks, tags and the report itself', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const document = await getDocument({ data: new Uint8Array(files.pdf ?? []), useSystemFonts: true, verbosity: 0 })
      .promise
    const { info } = await document.getMetadata()
    expect(info).toMatchObject({ Title: 'Executive report, Q4 2026 – Nordhavn Energi', Language: 'en' })
    const texts: string[] = []
    for (let page = 1; page <= document.numPages; page++) {
      const { items } = await (await document.getPage(page)).getTextContent()
      texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
    }
    for (const [index, text] of texts.entries()) {
      expect(text).toContain('Nordhavn Energi · 12 Nov 2026 · Snapshot G23-0112')
      expect(text).toContain(input.fingerprint.slice(0, 16))
      expect(text).toContain(`Page ${index + 1} of ${texts.length}`)
    }
    expect(texts[0]).toContain('€96k')
    const outline = await document.getOutline()
    expect(outline.map(({ title }) => title)).toEqual([
      'Where we stand',
      'Top three risks and the decision',
      'Not recorded yet',
      ...input.report.sections.slice(2).map(({ title }) => title),
    ])
    const tree = JSON.stringify(
      await Promise.all(texts.map(async (_, index) => (await document.getPage(index + 1)).getStructTree())),
    )
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'Figure', 'LI']) expect(tree).toContain(`"role":"${role}"`)
    expect(tree).toContain('"alt":"Phase 2 of 6, Enablement, 71% done."')
    const attached = await document.getAttachments()
    const { content } = Object.values(attached as Record<string, { content: Uint8Array }>)[0] ?? {}
    expect(JSON.parse(Buffer.from(content ?? []).toString('utf8'))).toEqual(JSON.parse(JSON.stringify(input.report)))
    // The page for a board is one page: what is missing begins the next.
    expect(texts[1]).toContain('Not recorded yet')
    await document.destroy()
  })
})

describe('texts', () => {
  test('a CSV has numbers as numbers, money with its currency, and no formula', () => {
    const table = tablesOf(input.report)[0]?.table
    if (!table) throw new Error('no table')
    const text = csv({ ...table, rows: [row(1, '=1+1'), row(2, 'a "b", c'), row(5, '@x')] }, 'unit')
    expect(text.split('\r\n').slice(0, 4)).toEqual([
      '\ufeffEndpoint,Use,Cost a month,Cost a month (ISO 4217),Since,Requests,State',
      "'=1+1,0.07,123.45,EUR,2026-02-11,1000,Keeps its promise",
      '"a ""b"", c",0.14,246.9,EUR,2026-03-12,2000,Below its promise',
      "'@x,0.35,617.25,EUR,2026-06-15,5000,not measured (The platform team)",
    ])
  })

  test('a CSV says what a number is counted in: in the head where all have the same, else beside each', () => {
    const columns = ['Metric', 'Value', 'Back'].map((label) => ({ id: label, label }))
    const value = (number: number, unit?: string) =>
      ({ kind: 'number', value: number, ...(unit ? { unit } : {}), text: '' }) as const
    const line = (name: string, ...values: Value[]): Value[] => [{ kind: 'text', text: name }, ...values]
    const rows = [
      line('Latency', value(671.63, 'ms'), value(8, 'months')),
      line('Models', value(4), { kind: 'unknown', text: 'not recorded' }),
      line('Budget left', { kind: 'share', value: 88.97 / 100, text: '88.97%' }, value(6, 'months')),
    ]
    expect(csv({ kind: 'table', caption: '', columns, rows, empty: '' }, 'unit').slice(1).split('\r\n')).toEqual([
      'Metric,Value,Value (unit),Back (months)',
      'Latency,671.63,ms,8',
      'Models,4,,not recorded',
      'Budget left,0.8897,,6',
      '',
    ])
  })

  test('Markdown shows a decimal as it is, keeps a sentence from becoming a list, and says a heading once', () => {
    const report = sampleReport(1)
    const [section] = report.sections
    if (!section) throw new Error('no section')
    const texts = ['99.95%', '1.66 × more', '2. is no list', '3) is none', '- nor this']
    const table = {
      kind: 'table',
      caption: 'Answers',
      columns: [{ id: 'a', label: 'Share' }],
      rows: texts.map((text) => [{ kind: 'text', text } as const]),
      empty: '',
    } as const
    const text = markdown(
      sealedOf({
        ...report,
        sections: [{ ...section, title: 'Answers', blocks: [{ ...table, columns: [...table.columns] }] }],
      }),
    )
    for (const cell of ['99.95%', '1.66 × more', '2\\. is no list', '3\\) is none', '\\- nor this'])
      expect(text).toContain(`| ${cell} |`)
    expect(text).not.toContain('**Answers**')
  })

  test('Markdown says every section and writes signs as signs', () => {
    const text = markdown(sealedOf({ ...sampleReport(2), title: '<b>*x*</b>' }))
    expect(text.startsWith('# &lt;b\\>\\*x\\*&lt;/b\\>\n')).toBe(true)
    for (const { title } of input.report.sections) expect(text).toContain(`## ${title}`)
    expect(text).toContain('| Endpoint | Use | Cost a month | Since | Requests | State |')
  })
})
