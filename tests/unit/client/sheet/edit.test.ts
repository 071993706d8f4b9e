import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Edited,
  keeping,
  startingAt,
  withAll,
  withCell,
  withColumn,
  withName,
  withoutColumn,
} from '@/lib/client/sheet/edit'
import { readGrid } from '@/lib/client/sheet/grid'

const text = 'sep=;\nName;Status\n"two\nlines";Open\n\nB;Open\nC;Done'
const sheet: Edited = { text, delimiter: ';' }
const rows = ({ text, delimiter }: Edited) => {
  const grid = readGrid(text, { delimiter })
  return 'rows' in grid ? grid.rows : []
}
const cells = (edited: Edited) => rows(edited).map((row) => row.cells)

describe('an edit', () => {
  it('mends all cells that say the same, and leaves every row in its line', () => {
    const mended = withAll(sheet, 1, 'Open', 'Started')
    expect(rows(mended).map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, 'Name', 'Status'],
      [3, 'two\nlines', 'Started'],
      [6, 'B', 'Started'],
      [7, 'C', 'Done'],
    ])
    expect(cells(withAll(sheet, 1, 'Status', 'x'))[0]).toEqual(['Name', 'Status'])
  })

  it('sets one cell, also beyond the end of its row', () => {
    expect(cells(withCell(sheet, 6, 3, 'far'))[2]).toEqual(['B', 'Open', '', 'far'])
  })

  it('names, adds and leaves out columns', () => {
    expect(cells(withName(sheet, 1, 'State'))[0]).toEqual(['Name', 'State'])
    expect(cells(withColumn(sheet, 'Month', '2026-09'))[2]).toEqual(['B', 'Open', '2026-09'])
    expect(cells(withoutColumn(sheet, 0))[3]).toEqual(['Done'])
  })

  it('starts at the names, and splits rows without losing any', () => {
    expect(cells(startingAt(sheet, 3))[0]).toEqual(['two\nlines', 'Open'])
    const [good, rest] = [keeping(sheet, (line) => line !== 6), keeping(sheet, (line) => line === 6)]
    expect(cells(good).map(([name]) => name)).toEqual(['Name', 'two\nlines', 'C'])
    expect(cells(rest).map(([name]) => name)).toEqual(['Name', 'B'])
  })

  it('keeps every other cell and line as it was, whatever the sheet holds', () => {
    const sign = fc.constantFrom('"', ',', ';', '\t', '\n', 'a', 'b', ' ')
    const some = fc.string({ unit: sign })
    fc.assert(
      fc.property(some, some, (body, typed) => {
        const value = typed.replaceAll('\n', '')
        const given: Edited = { text: `x,y\n${body}`, delimiter: ',' }
        const before = rows(given)
        const target = before[1]
        fc.pre(target !== undefined && value.trim() !== '')
        const after = rows(withCell(given, target!.line, 0, value))
        expect(after.map(({ line }) => line)).toEqual(before.map(({ line }) => line))
        expect(after[1]?.cells[0]).toBe(value.trim())
        expect(after.map((row) => row.cells.slice(1))).toEqual(before.map((row) => row.cells.slice(1)))
      }),
    )
  })
})
