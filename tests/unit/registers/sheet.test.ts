import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell, writeCsv } from '@/lib/client/csv-text'
import { YEARS } from '@/lib/document/values'
import { registers } from '@/lib/features/registers/catalogue'
import { type Register, sheetColumns } from '@/lib/features/registers/definition'
import { budgets } from '@/lib/features/registers/definitions/budgets'
import { components } from '@/lib/features/registers/definitions/components'
import { discoveryRuns } from '@/lib/features/registers/definitions/discovery-runs'
import { incidents } from '@/lib/features/registers/definitions/incidents'
import { shadowAiItems } from '@/lib/features/registers/definitions/shadow-ai-items'
import { checkFields } from '@/lib/features/registers/fields/rules'
import { newRow } from '@/lib/features/registers/rows/rules'
import { type Directory, readCell, writeCell } from '@/lib/features/registers/sheet/cells/rules'
import { columnFor } from '@/lib/features/registers/sheet/header/rules'
import { readSheet as readWith } from '@/lib/features/registers/sheet/judgement/rules'

const directory: Directory = {
  persons: [
    { id: 'p1', name: 'Ana Sol', email: 'ana@example.org', active: true },
    { id: 'p2', name: 'Kim Lee', email: 'kim@example.org', active: true },
    { id: 'p3', name: 'Kim Lee', email: 'kim.lee@example.org', active: true },
  ],
  teams: [{ id: 't1', name: 'Grid', active: true }],
}
const readSheet = (one: Register, text: string, directory: Directory, by: typeof who) =>
  readWith(one, text, { directory }, by)
let next = 0
const who = {
  today: '2026-11-20',
  personId: 'p1',
  newId: () => {
    next += 1
    return `row-${next}`
  },
}
const read = (text: string) => readSheet(shadowAiItems, text, directory, who)

describe('readSheet', () => {
  it('reads labels, ids, names and dates; empty cells take defaults or stay unknown', () => {
    const sheet = read(
      'Title\tSource\tOwner\tRisk\tFound on\nCopilot keys\tAPI keys in repositories\tana sol\thigh\t05.11.2026\nNotebook\tsaas-tool\t\t\t',
    )
    expect(sheet.errors).toEqual([])
    expect(sheet.rows).toMatchObject([
      { title: 'Copilot keys', source: 'repo-api-key', owner: 'p1', risk: 'high', discoveredAt: '2026-11-05' },
      { title: 'Notebook', source: 'saas-tool', owner: null, risk: null, discoveredAt: '2026-11-20', reportedBy: 'p1' },
    ])
  })

  it('reads an end in the hour that the clock shows twice after its start, and takes a written offset', () => {
    const sheet = readSheet(
      incidents,
      [
        'Restored\tIncident\tStarted',
        '2026-10-25 02:05\tA night of two hours\t2026-10-25 02:55',
        '2026-10-25 02:20\tWithin the first\t2026-10-25 02:10',
        '2026-10-25 02:10 +01:00\tEighty minutes\t2026-10-25 01:50',
      ].join('\n'),
      { ...directory, timezone: 'Europe/Berlin' },
      who,
    )
    expect(sheet.errors).toEqual([])
    const minutes = sheet.rows.map(
      (row) => (Date.parse(String(row.restoredAt)) - Date.parse(String(row.startedAt))) / 60_000,
    )
    expect(minutes).toEqual([10, 10, 80])
  })

  it('names row, column and allowed form of every wrong cell, and keeps no row of it', () => {
    const sheet = read(
      'Title,Source,Owner,Risk,Found on\nA,nowhere,Nobody,huge,2026-02-30\n,saas-tool,Kim Lee,,2027-01-01',
    )
    expect(sheet.errors).toMatchObject([
      { row: 2, column: 'Source', message: expect.stringContaining('Personal subscriptions') },
      { row: 2, column: 'Owner', message: expect.stringContaining('no person “Nobody”') },
      { row: 2, column: 'Risk', message: 'Use one of: Low, Medium, High, Critical.' },
      { row: 2, column: 'Found on', message: 'Use a date like 2026-11-20.' },
      { row: 3, column: 'Title', index: 0, message: 'This is needed.', value: '' },
      { row: 3, column: 'Owner', index: 2, message: expect.stringContaining('e-mail address'), value: 'Kim Lee' },
      { row: 3, column: 'Found on', message: expect.stringContaining('cannot lie in the future') },
    ])
    expect(sheet.rows).toEqual([])
  })

  it('refuses years no fact has with a sentence of its own', () => {
    const found = read(
      'Title,Source,Found on\nA,saas-tool,0026-11-05\nB,saas-tool,05.11.1026\nC,saas-tool,9999-12-31',
    ).errors
    expect(found).toMatchObject([2, 3, 4].map((row) => ({ row, column: 'Found on', message: YEARS })))
    expect(read('Title,Source,Found on\nA,saas-tool,26-11-05').errors[0]?.message).toBe('Use a date like 2026-11-20.')
  })

  it('knows a column by its name with the unit a dialog shows behind it', () => {
    expect(columnFor(budgets, 'Amount (EUR)')?.field).toBe('amount')
    expect(columnFor(budgets, '(EUR)')).toBeUndefined()
  })

  it('says which column is unknown, missing or there twice', () => {
    expect(read('Title,Colour,Shade\nA,red,deep').errors).toMatchObject([
      { row: 1, column: 'Where', index: null, message: 'The column Where is missing.' },
      { row: 1, column: 'Colour', index: 1, message: expect.stringContaining('not known. Known are: ') },
      { row: 1, column: 'Shade', index: 2, message: 'This column is not known.' },
    ])
    expect(read('Title,Source,Title\nA,saas-tool,B').errors).toMatchObject([
      { row: 1, column: 'Title', index: 2, message: 'This column is there twice.' },
    ])
  })

  it('knows a column by its word on the screen too', () => {
    const text = 'Component\tKind\tUpkeep, hours a month\nPrompt store\tManaged\t4'
    expect(readSheet(components, text, directory, who).rows).toMatchObject([
      { name: 'Prompt store', kind: 'managed', maintenanceHoursPerMonth: 4 },
    ])
  })

  it('names every wrong cell of a row at once, also beside one that cannot be read', () => {
    const sheet = read('Title,Source,Owner,Found on\nA,saas-tool,Nobody Known,2199-01-01')
    expect(sheet.errors.map((error) => [error.row, error.column])).toEqual([
      [2, 'Owner'],
      [2, 'Found on'],
    ])
  })

  it('applies the rules across cells', () => {
    const sheet = read('Title,Source,Status\nA,saas-tool,Adopted\nB,saas-tool,Migrating\nC,saas-tool,Accepted')
    expect(sheet.errors.map((error) => [error.row, error.column])).toEqual([
      [2, 'Status'],
      [3, 'Owner'],
      [3, 'Due'],
      [4, 'Status'],
      [4, 'Accepted until'],
    ])
  })

  it('ignores what only the portal writes, so an exported file can be read again', () => {
    const sheet = read('Title,Source,Security review,Reported by\nA,saas-tool,2026-01-01,Ana Sol')
    expect(sheet.errors).toEqual([])
    expect(sheet.columns.map(({ column }) => column?.portal ?? false)).toEqual([false, false, true, true])
    expect(sheet.rows[0]).toMatchObject({ securityReviewedAt: null, reportedBy: 'p1' })
  })

  it('never throws and never keeps a row that breaks a rule, whatever is pasted', () => {
    const word = fc.constantFrom(
      'Title',
      'Source',
      'Owner',
      'Risk',
      'saas-tool',
      'Ana Sol',
      'high',
      '2026-11-01',
      '',
      '"',
      "'=1",
      'Migrating',
      'Status',
    )
    const line = fc.array(word, { maxLength: 6 }).map((cells) => cells.join(','))
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ unit: 'binary' })), { maxLength: 8 }), (lines) => {
        const sheet = read(lines.join('\n'))
        for (const row of sheet.rows) {
          expect(row.title).not.toBe('')
          expect(row.status === 'adopted' || row.status === 'accepted').toBe(false)
        }
      }),
      { numRuns: 1500 },
    )
  })
})

describe('cells', () => {
  it('reads what it writes, for every column of every register', () => {
    const values: Record<string, fc.Arbitrary<unknown>> = {
      line: fc.constantFrom('a', '=1+1', 'x "y"'),
      text: fc.constantFrom('two\nlines', "'quoted"),
      day: fc.constantFrom('2026-02-28', '2024-02-29'),
      person: fc.constant('p1'),
      team: fc.constant('t1'),
      count: fc.nat({ max: 1_000_000_000 }),
      percent: fc.nat({ max: 10_000 }).map((hundredths) => hundredths / 100),
      rate: fc.integer({ min: -9999, max: 10_000 }),
      money: fc.nat({ max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2)),
      flag: fc.boolean(),
      link: fc.constant('https://example.org/a'),
    }
    for (const register of registers) {
      for (const column of sheetColumns(register)) {
        expect(columnFor(register, column.header)).toBe(column)
        const arbitrary = column.type === 'choice' ? fc.constantFrom(...(column.options ?? [])) : values[column.type]
        if (!arbitrary) continue
        fc.assert(
          fc.property(fc.option(arbitrary, { nil: null }), (value) => {
            expect(readCell(column, writeCell(column, value, directory), directory)).toMatchObject({ value })
          }),
        )
      }
    }
  })

  it('exports a row that reads back equal', () => {
    const row = newRow(discoveryRuns, 'r', { source: 'saas-tool', found: 3, method: '=HYPERLINK("x")' }, who)
    const columns = sheetColumns(discoveryRuns)
    const csv = writeCsv([
      columns.map((one) => one.header),
      columns.map((one) => writeCell(one, row[one.field], directory)),
    ])
    expect(csv).toContain(csvCell('=HYPERLINK("x")'))
    const sheet = readSheet(discoveryRuns, csv, directory, who)
    expect(sheet.errors).toEqual([])
    expect(sheet.rows[0]).toMatchObject({
      source: 'saas-tool',
      found: 3,
      method: '=HYPERLINK("x")',
      at: who.today,
      by: 'p1',
    })
  })
})

describe('checkFields', () => {
  it('refuses unknown, portal and future values by name', () => {
    const given = { title: 'A', source: 'saas-tool', colour: 'red', reviewedBy: 'p1', discoveredAt: '2026-11-21' }
    expect(checkFields(shadowAiItems, given, who.today, true).errors).toEqual([
      { pointer: '/colour', message: 'This field is not known here.' },
      { pointer: '/reviewedBy', message: 'The portal records this; it cannot be set here.' },
      { pointer: '/discoveredAt', message: expect.stringContaining('future') },
    ])
  })

  it('takes null as unknown, never for what is needed', () => {
    expect(checkFields(shadowAiItems, { risk: null }, who.today, false)).toEqual({ fields: { risk: null }, errors: [] })
    expect(checkFields(shadowAiItems, { title: null }, who.today, false).errors[0]?.message).toBe('This is needed.')
    expect(checkFields(shadowAiItems, { status: null }, who.today, false).errors[0]?.message).toBe('This is needed.')
  })
})

describe('a sheet that tells its currency', () => {
  const rows = (...currencies: string[]) =>
    ['Month,Amount,BillingCurrency', ...currencies.map((one, n) => `2026-0${n + 1},100.00,${one}`)].join('\n')
  const problems = (text: string) =>
    readSheet(budgets, text, directory, who).errors.flatMap(({ column, row }) =>
      column === 'BillingCurrency' && row > 1 ? [row] : [],
    )

  it('with two of them is refused at each row of the other one: nothing is converted', () => {
    expect(problems(rows('EUR', 'USD', 'eur', 'CHF'))).toEqual([3, 5])
  })

  it('with one of them, or none, says nothing of it', () => {
    expect(problems(rows('EUR', 'EUR'))).toEqual([])
    expect(problems(rows('', 'EUR'))).toEqual([])
  })
})
