import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shared } from '@/lib/report/formats/columns'
import { alikeIn, captionIn, missingBy, tableNames } from '@/lib/report/formats/parts'
import { pageStarts } from '@/lib/report/formats/pdf/table'
import { textCell, withHeights } from '@/lib/report/formats/xlsx/cells'
import type { Block, Section } from '@/lib/report/model'
import { columns, row, sampleReport } from '../../../support/report/sample'

const table = (caption: string): Extract<Block, { kind: 'table' }> => ({
  kind: 'table',
  caption,
  columns,
  rows: [row(1)],
  empty: '',
})
const section = (title: string, blocks: Block[]): Section => ({ id: 'a', title, page: 'flow', slide: false, blocks })

describe('the parts of a file', () => {
  test('have no caption where the heading says the same, or stands above one table alone', () => {
    const [one, two] = [table('Endpoints'), table('Models')]
    expect(captionIn(section('Endpoints', [one, two]), one)).toBe('')
    expect(captionIn(section('Endpoints', [one, two]), two)).toBe('Models')
    expect(captionIn(section('Running', [one]), one)).toBe('')
    expect(captionIn(section('Running', [{ kind: 'text', text: 'Endpoints' }]), one)).toBe('')
  })

  test('say once who can record what is missing', () => {
    const missing = [
      { text: 'a', who: 'editors', href: '/a' },
      { text: 'b', who: null, href: '/b' },
      { text: 'c', who: 'editors', href: '/c' },
    ]
    expect(missingBy(missing).map(({ items, who }) => [who, items.map(({ text }) => text)])).toEqual([
      ['editors', ['a', 'c']],
      [null, ['b']],
    ])
  })

  test('name a table by its part, and by itself where it does not stand alone', () => {
    const sections = [section('Running', [table('Endpoints')]), section('Built', [table('Models'), table('Tests')])]
    expect(tableNames({ ...sampleReport(1), sections })).toEqual(['Running', 'Built: Models', 'Built: Tests'])
  })

  test('make tables with the same columns as wide as each other', () => {
    const [one, two] = [table('One'), table('Two')]
    const other = { ...table('Other'), columns: columns.slice(1) }
    const report = { ...sampleReport(1), sections: [section('All', [one, other, two])] }
    expect(alikeIn(report, one)).toEqual([one, two])
    expect(alikeIn(report, other)).toEqual([other])
  })
})

describe('a table over several pages', () => {
  const heights = fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 1, maxLength: 60 })

  test('overfills no page, and its last page has three rows where the one before can spare them', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 210, max: 900 }), (all, first) => {
        const full = 900
        const starts = [
          ...pageStarts(
            all.map((height) => ({ height })),
            first,
            full,
          ),
        ]
        const begins = [0, ...starts.filter((one) => one > 0)]
        begins.forEach((begin, page) => {
          const rows = all.slice(begin, begins[page + 1] ?? all.length)
          const room = page === 0 && !starts.includes(0) ? first : full
          expect(rows.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(room)
        })
        const last = starts.at(-1)
        if (last !== undefined && all.length - last < 3)
          expect(starts.at(-2) ?? 1).toBeGreaterThanOrEqual(all.length - 3)
      }),
    )
  })
})

describe('the rows of a sheet', () => {
  test('are as high as their longest text needs, over the columns it spans', () => {
    const [short, long, wide] = withHeights(
      [
        [textCell('short'), null],
        [null, textCell('a long text '.repeat(10))],
        [textCell('a long text '.repeat(5), { columnSpan: 2 }), null],
      ],
      [20, 20],
    )
    expect(short?.[0]).not.toHaveProperty('height')
    expect(long?.[1]).toMatchObject({ height: 15 * 6 })
    expect(wide?.[0]).toMatchObject({ height: 15 * 2 })
  })
})

describe('the widths of columns', () => {
  test.each([1, 12.13, 680, 9638])(
    'fill a width of %s whatever its unit, and nobody gets less than they need',
    (width) => {
      const wish = fc.record({
        least: fc.double({ min: 0.01, max: 0.09, noNaN: true }),
        more: fc.double({ min: 0, max: 2, noNaN: true }),
      })
      fc.assert(
        fc.property(fc.array(wish, { minLength: 1, maxLength: 9 }), (wishes) => {
          const given = wishes.map(({ least, more }) => ({ least: least * width, want: (least + more) * width }))
          const widths = shared(given, width)
          const sum = widths.reduce((all, one) => all + one, 0)
          expect(sum).toBeGreaterThan(width * 0.98)
          expect(sum).toBeLessThan(width * 1.001)
          widths.forEach((one, index) => {
            expect(one).toBeGreaterThanOrEqual((given[index]?.least ?? 0) * 0.999)
          })
        }),
      )
    },
  )
})
