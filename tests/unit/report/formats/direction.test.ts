import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { Directed, isTurned, turned } from '@/lib/report/formats/pdf/direction'
import { Fonts } from '@/lib/report/formats/pdf/fonts'
import { pdf } from '@/lib/report/formats/pdf/pdf'
import { sealedOf } from '../../../support/report/files'
import { sampleReport } from '../../../support/report/sample'

/** What stands in a line from left to right, as somebody sees it: letters that run left are told in that order. */
const seen = (text: string, from = 0, to = text.length) =>
  new Directed(text)
    .line(from, to)
    .map(({ left, text: part }) => (left ? [...part].reverse().join('') : part))
    .join('')

describe('directions of a line', () => {
  // The worked examples of UAX #9: letters are told as they are seen from left to right.
  test.each([
    ['plain words', 'plain words'],
    ['the word שלום stands', 'the word םולש stands'],
    ['שלום עולם', 'םלוע םולש'],
    ['שלום 123 עולם', 'םלוע 123 םולש'],
    ['price: 12.50 ₪ בלבד', 'price: 12.50 ₪ דבלב'],
    ['(שלום) first', 'first (םולש)'],
    ['first (שלום)', 'first (םולש)'],
    ['קובץ report.pdf חדש', 'שדח report.pdf ץבוק'],
    ['\u202eabc\u202c', 'cba'],
    ['a \u2067שלום, 5\u2069 b', 'a 5 ,םולש b'],
  ])('%j is seen as %j', (text, expected) => {
    expect(seen(text)).toBe(expected)
  })

  test('are found over the whole paragraph, and each of its lines is put in order by itself', () => {
    const text = 'אחת שתיים three four'
    expect(seen(text, 0, 9)).toBe('םייתש תחא')
    expect(seen(text, 10)).toBe('three four')
    expect(new Directed(text).base).toBe('rtl')
  })

  test('are asked for only where a text has another than from left to right', () => {
    expect(['é – ü', '東京 😀', '1 → 2'].some(isTurned)).toBe(false)
    expect(['שלום', 'مرحبا', 'a\u202eb'].every(isTurned)).toBe(true)
  })

  test('turn signs between letters, and leave letters to their shaper', () => {
    expect(turned(' ,')).toBe(', ')
    expect(turned('שלום')).toBe('שלום')
  })
})

describe('signs that no typeface has', () => {
  test('stand as a sign that says so, and are counted', () => {
    const fonts = new Fonts(new PDFDocument({ font: '' } as PDFKit.PDFDocumentOptions))
    const style = { face: 'regular', size: 12 } as const
    const [line] = fonts.lines('Tōkyō 東京 🦊 東 שלום', style, 1000)
    expect([...fonts.lacking]).toEqual(['東', '京', '🦊'])
    const drawn = line!.words.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')
    expect(drawn).toContain('\ufffd\ufffd')
    expect(drawn).not.toContain('東')
    // A word that was measured for another document is lacked by this one too.
    const other = new Fonts(new PDFDocument({ font: '' } as PDFKit.PDFDocumentOptions))
    other.lines('東京', style, 1000)
    expect([...other.lacking]).toEqual(['東', '京'])
  })

  test('do not make a file larger or fail it, in any place of a report', async () => {
    const report = { ...sampleReport(3), organization: '東京電力 😀', headline: 'שלום (東京) مرحبا 123' }
    const file = await pdf(sealedOf(report))
    expect(file.length).toBeLessThan(200_000)
    expect(Buffer.compare(Buffer.from(file), Buffer.from(await pdf(sealedOf(report))))).toBe(0)
  })
})
