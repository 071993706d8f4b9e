import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell, unprotected, writeCsv } from '@/lib/client/csv-text'
import { MAX_SHEET_CHARACTERS, readGrid, writeTabs } from '@/lib/client/sheet/grid'

const cellsOf = (text: string) => {
  const grid = readGrid(text)
  return 'refused' in grid ? grid.refused : grid.rows.map((row) => row.cells)
}

describe('a cell that another separator takes apart', () => {
  it.each(['a;=1+1', 'a\t=1+1', 'a,=1+1', 'a\n=1+1', 'a|@SUM(A1)', ';=1', ';\t=1', "a;'=1", 'a;-1;+2'])(
    'has no formula in any of its parts, and comes back as it was: %j',
    (text) => {
      const written = csvCell(text)
      const inside = written.replace(/^"|"$/g, '')
      for (const part of inside.split(/[,;|\t\r\n]/)) expect(part).not.toMatch(/^[=+\-@]/)
      const grid = readGrid(`h,k\n${written},x`)
      const cell = 'rows' in grid ? (grid.rows[1]?.cells[0] ?? '') : ''
      if (!/^\s|[\t,]/.test(text)) expect(unprotected(cell)).toBe(text)
      expect(unprotected(inside)).toBe(text)
    },
  )

  it('refuses a line of more columns than any register has, before it is read', () => {
    expect(readGrid(`${'a,'.repeat(240_000)}a`)).toMatchObject({
      refused: { code: 'tooManyColumns', values: { line: 1, most: 200 } },
    })
  })
})

describe('readGrid', () => {
  it('reads commas, semicolons and pasted tabs', () => {
    expect(cellsOf('a,b\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(cellsOf('a;b\r\n1,5;2')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ])
    expect(cellsOf('a\tb\n1, 2\tx')).toEqual([
      ['a', 'b'],
      ['1, 2', 'x'],
    ])
  })

  it('keeps line breaks, quotation marks and delimiters inside quoted cells and counts lines as a sheet does', () => {
    const grid = readGrid('a,b\n"one\ntwo","say ""hi"", now"\n3,4')
    expect(grid).toEqual({
      delimiter: ',',
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['one\ntwo', 'say "hi", now'] },
        { line: 4, cells: ['3', '4'] },
      ],
    })
  })

  it('leaves out blank lines and the byte order mark', () => {
    expect(cellsOf('\uFEFFa,b\n\n,\n1,2\n\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('refuses with a code what is too large or never closed', () => {
    expect(cellsOf('x'.repeat(MAX_SHEET_CHARACTERS + 1))).toEqual({ code: 'tooLong' })
    expect(cellsOf(`a\n${'1\n'.repeat(10_100)}`)).toEqual({ code: 'tooManyRows' })
    expect(cellsOf(`${','.repeat(199)}\n`.repeat(1_300))).toEqual({ code: 'tooManyCells' })
    expect(cellsOf('a,b\n"open')).toEqual({ code: 'neverClosed', values: { line: 2 } })
  })

  it('never throws, whatever is pasted', () => {
    const strange = fc.string({
      unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', "'", '=', 'a', ' ', '\u0000', '😀'),
    })
    fc.assert(
      fc.property(fc.oneof(strange, fc.string({ unit: 'binary' })), (text) => {
        const grid = readGrid(text)
        if ('refused' in grid) return
        for (const row of grid.rows) expect(row.cells.some((cell) => cell !== '')).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('quotation marks', () => {
  it('are text in pasted cells, unless what they enclose could not be copied without them', () => {
    expect(cellsOf('Title\tNote\n"Copilot" for mail\tfirst\n"Fast" and "slow"\t"whole"')).toEqual([
      ['Title', 'Note'],
      ['"Copilot" for mail', 'first'],
      ['"Fast" and "slow"', '"whole"'],
    ])
    expect(cellsOf('Title\tNote\n"two\nlines"\t"say ""hi"""\n"a\tb"\t')).toEqual([
      ['Title', 'Note'],
      ['two\nlines', 'say "hi"'],
      ['a\tb', ''],
    ])
  })

  it('that open a cell by accident join no rows', () => {
    expect(cellsOf('Title\tNote\n"Chat\tfirst\n"Desk\tsecond\nThird\tthird')).toHaveLength(4)
  })

  it('of a tab file enclose as in CSV', () => {
    const grid = readGrid('a\tb\n"x, y"\tz', { file: true })
    expect('rows' in grid && grid.rows[1]?.cells).toEqual(['x, y', 'z'])
  })

  it.each([
    ['a,b\n"Chat,first\n"Desk,second', 2],
    ['a;b\n1;2\n"x"y;3', 3],
  ])('followed by text are refused by line: %j', (text, opened) => {
    const refused = { code: 'textAfterMark', values: { line: 3, opened } }
    expect(readGrid(text)).toEqual({ refused, line: 3 })
  })

  it('may have blanks around them', () => {
    expect(cellsOf('a, "b, c" ,d\n1, "x" ,y')).toEqual([
      ['a', 'b, c', 'd'],
      ['1', 'x', 'y'],
    ])
  })
})

describe('the separator', () => {
  it('is the one that a first line names', () => {
    expect(readGrid('sep=;\na;b,c\n1;2')).toEqual({
      delimiter: ';',
      rows: [
        { line: 2, cells: ['a', 'b,c'] },
        { line: 3, cells: ['1', '2'] },
      ],
    })
    expect(readGrid('sep=#\na#b')).toMatchObject({ refused: { code: 'badSeparator', values: { told: '#' } } })
  })

  it('is the one under which names of columns appear, also below a title', () => {
    const knows = (cell: string) => ['Month', 'Amount'].includes(cell)
    expect(readGrid('Costs of all teams, in euros, by month\nMonth;Amount\n2026-09;1,5', { knows })).toMatchObject({
      delimiter: ';',
    })
  })

  it('is the one that was chosen', () => {
    expect(readGrid('a;b,c\n1;2,3', { delimiter: ',' })).toMatchObject({ delimiter: ',' })
  })
})

describe('writeTabs', () => {
  it('is read back equal, whatever the cells hold', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', "'", 'a', 'b', ' ') })
    const cell = text.map((value) => value.trim())
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('first'), cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const grid = readGrid(writeTabs([['x', 'y', 'z'], ...rows]))
        expect('rows' in grid && grid.rows.slice(1).map(({ cells }) => cells)).toEqual(rows)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('writeCsv', () => {
  it('puts an apostrophe before what a spreadsheet would run', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\u0000']) {
      const written = csvCell(`${start}SUM(A1)`)
      expect(written.replace(/^"/, '').startsWith("'")).toBe(true)
    }
    expect(csvCell('plain')).toBe('plain')
  })

  it('gives back the same text when read again', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', "'", '=', '-', '@', 'a', 'b', ' ') })
    const cell = text.map((value) => value.trim())
    const row = fc.tuple(fc.constant('first'), cell, cell).map((cells) => [...cells])
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const read = cellsOf(writeCsv([['x', 'y', 'z'], ...rows]))
        expect(Array.isArray(read) && read.slice(1).map((cells) => cells.map(unprotected))).toEqual(rows)
      }),
      { numRuns: 1000 },
    )
  })
})
