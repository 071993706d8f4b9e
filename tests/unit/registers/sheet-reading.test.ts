import { describe, expect, it } from 'vitest'
import { registerNamed, registers } from '@/lib/features/registers/catalogue'
import { type Column, entered } from '@/lib/features/registers/definition'
import type { Directory } from '@/lib/features/registers/sheet/cells/rules'
import { columnFor } from '@/lib/features/registers/sheet/header/rules'
import { readSheet } from '@/lib/features/registers/sheet/judgement/rules'
import type { Asked } from '@/lib/features/registers/sheet/rules'
import { wordsOf } from '@/lib/features/registers/words/view'

const directory: Directory = {
  persons: [{ id: 'p1', name: 'Ana Sol', email: 'ana@example.org', active: true }],
  teams: [{ id: 't1', name: 'Grid', active: true }],
  records: { gpuQuotas: [{ id: 'q1', name: 'sub · West · A100', active: true }] },
}
const who = { today: '2026-11-20', personId: 'p1', newId: () => 'row' }
const read = (register: string, text: string, asked: Asked = {}) =>
  readSheet(registerNamed(register), text, { directory, asked }, who)
const sheetOf = (...lines: string[]) => lines.join('\n')
const months = (first: string, ...amounts: string[]) =>
  sheetOf(first, ...amounts.map((amount) => `2026-09;Grid;A;Experiment;${amount}`))
const COST = 'Month;Team;Project;Environment;Amount'

describe('a text that is no sheet', () => {
  it.each([
    ['a,b\n"open', 2, 'The quotation mark opened in line 2 is never closed.'],
    ['a;b\n1;2\n"x"y;3', 3, 'Line 3 has text after a closing quotation mark. Write a mark inside a cell twice ("").'],
    [
      'a,b\n"Chat,first\n"Desk,second',
      3,
      'Line 3 has text after a closing quotation mark that was opened in line 2. Write a mark inside a cell twice ("").',
    ],
    ['sep=#\na#b', 1, 'The first line asks for the separator #. Use tab, semicolon or comma.'],
    [`${'a,'.repeat(201)}a`, 1, 'Line 1 has more than 200 columns.'],
  ])('is refused in a sentence with its line: %j', (text, line, message) => {
    expect(read('cost-entries', text).errors).toMatchObject([{ row: line, message }])
  })
})

describe('the dialect', () => {
  it('of a semicolon sheet with decimal commas is found and said', () => {
    const sheet = read('cost-entries', months(COST, '1234,50', '12.345,67', '1.234', '980'))
    expect(sheet.errors).toEqual([])
    expect(sheet.rows.map((row) => row.amount)).toEqual(['1234.50', '12345.67', '1234.00', '980.00'])
    expect(sheet.dialect).toEqual({ delimiter: ';', decimal: ',', example: '12.345,67' })
    expect(sheet.remarks.map(({ kind, from }) => [kind, from])).toContainEqual(['grouped', '1.234'])
  })

  it('is what somebody chooses: the other sign is then refused by name, never read otherwise', () => {
    const sheet = read('cost-entries', months(COST, '1234,50'), { decimal: '.' })
    expect(sheet.errors).toMatchObject([{ row: 2, index: 4, message: expect.stringContaining('decimal point') }])
  })

  it('takes whole numbers with zeros behind the point, and thousands in marks', () => {
    const text = sheetOf('Subscription,Region,Family,Allocated', 'a,b,c,256.0', 'a,b,d,"1,024"', 'a,b,e,3.5')
    const sheet = read('gpu-quotas', text)
    expect(sheet.rows.map((row) => row.gpus)).toEqual([256, 1024])
    expect(sheet.errors).toMatchObject([{ row: 4, index: 3 }])
  })

  it('cuts percentages after two decimals and says so; what is no number is named', () => {
    const text = sheetOf(
      'Day,Allocation,Quota in use',
      '2026-10-01,q1,47.38461538',
      '2026-10-02,q1,12.5 %',
      '2026-10-03,q1,NaN',
      '2026-10-04,q1,4294967295',
    )
    const sheet = read('gpu-utilization-samples', text)
    expect(sheet.rows.map((row) => row.pct)).toEqual([47.38, 12.5])
    expect(sheet.remarks).toMatchObject([{ kind: 'truncated', index: 2, from: '47.38461538', to: 47.38 }])
    expect(sheet.errors.map(({ row, message }) => [row, message])).toEqual([
      [4, expect.stringContaining('“NaN” is no number')],
      [5, expect.stringContaining('percentage')],
    ])
  })

  it('reads months as spreadsheets rewrite them, and no day as a month', () => {
    const given = ['Sep-26', '2026-09-01', '01.09.2026', '09/2026', 'September 2026', '2026-09-15', 'Foo-26']
    const sheet = read('cost-entries', sheetOf('Month,Environment,Amount', ...given.map((m) => `${m},Experiment,1`)))
    expect(sheet.rows.map((row) => row.month)).toEqual(Array(5).fill('2026-09'))
    expect(sheet.errors.map(({ row, index }) => [row, index])).toEqual([
      [7, 0],
      [8, 0],
    ])
  })
})

describe('the shape', () => {
  it('leaves out empty columns and cells behind the last name, and obeys sep=', () => {
    for (const text of [
      'Month,Environment,Amount,,\n2026-09,Experiment,10.00,,\n,,,,',
      'Month,Environment,Amount\n2026-09,Experiment,10.00,,',
      'sep=;\nMonth;Environment;Amount\n2026-09;Experiment;10.00',
    ]) {
      const sheet = read('cost-entries', text)
      expect(sheet.errors, text).toEqual([])
      expect(sheet.columns.map(({ header }) => header)).toEqual(['Month', 'Environment', 'Amount'])
      expect(sheet.rows).toMatchObject([{ month: '2026-09', amount: '10.00' }])
    }
  })

  it('names a column with values and no name, and cells beyond the columns', () => {
    const text = 'Month,,Environment,Amount\n2026-09,x,Experiment,1\n2026-09,,Experiment,1,9'
    expect(read('cost-entries', text).errors).toMatchObject([
      { row: 1, index: 1, message: expect.stringContaining('no name') },
      { row: 3, index: null, message: 'This row has 5 cells for 4 columns.' },
    ])
  })

  it('says in one sentence where the names stand below a title', () => {
    const sheet = read('cost-entries', `Costs, all teams\n\n${months(COST, '1')}`)
    expect(sheet.headerLine).toBe(3)
    expect(sheet.errors.map(({ message }) => message)).toEqual([
      'The column names seem to stand in line 3. Leave out the lines above.',
    ])
  })

  it('asks to separate columns that stand apart by blanks', () => {
    const text = 'Name                Current   Limit\nStandard NV vCPUs   1         10'
    expect(read('gpu-quotas', text).errors.map(({ message }) => message)).toEqual([
      'The columns stand apart by blanks only: separate them by tab, semicolon or comma.',
    ])
  })

  it('refuses a lost character, and a tab or line break in a column of one line', () => {
    const text =
      'Month\tProject\tEnvironment\tAmount\n2026-09\tGr\uFFFD\uFFFDe\tExperiment\t1\n2026-09\t"a\nb"\tExperiment\t1'
    expect(read('cost-entries', text).errors).toMatchObject([
      { row: 2, index: 1, message: expect.stringContaining('lost') },
      { row: 3, index: 1, message: expect.stringContaining('one line') },
    ])
  })
})

describe('what is filled in', () => {
  it('is never what tells rows apart: it is asked for', () => {
    expect(read('cost-entries', 'Environment,Amount\nExperiment,1').errors).toMatchObject([
      { row: 1, message: 'The column Month is missing.' },
    ])
    expect(read('budgets', 'Month,Amount\n,5').errors).toMatchObject([{ row: 2, index: 0, message: 'This is needed.' }])
  })

  it('is known for every row', () => {
    const { judged } = read('shadow-ai-items', 'What was found,Where\nA,saas-tool')
    expect(judged[0]?.filled).toEqual(expect.arrayContaining(['status', 'discoveredAt', 'reportedBy']))
    expect(judged[0]?.filled).not.toContain('title')
  })
})

describe('amounts', () => {
  it('with fractions of a cent add up to the total of their month, and credits are below zero', () => {
    const sheet = read('cost-entries', months(COST, '0.004', '0.004', '0.004', '0.0037', '-0.24', '10'))
    expect(sheet.errors).toEqual([])
    expect(sheet.rows.reduce((sum, row) => sum + Number(row.amount), 0)).toBeCloseTo(9.78, 6)
    expect(sheet.rounded).toEqual([{ index: 4, count: 4, sums: '9.78' }])
    expect(read('budgets', 'Month,Amount\n2026-09,-5').errors).toMatchObject([
      { row: 2, index: 1, message: expect.stringContaining('0 or more') },
    ])
  })
})

describe('shares', () => {
  const sheet = (values: string[], asked: Asked = {}) =>
    read(
      'gpu-utilization-samples',
      sheetOf('Day,Allocation,Quota in use', ...values.map((v, n) => `2026-10-0${n + 1},q1,${v}`)),
      asked,
    )
  const values = ['0.80', '0.85', '0.9', '0.95', '0.8125']

  it('of 1 are asked about, and read as what somebody says', () => {
    expect(sheet(values).shares).toEqual([{ index: 2, header: 'Quota in use', from: '0.8', to: '80' }])
    const said = sheet(values, { percent: 'shares' })
    expect(said.shares).toEqual([])
    expect(said.rows.map((row) => row.pct)).toEqual([80, 85, 90, 95, 81.25])
    expect(sheet(values, { percent: 'percent' }).rows.map((row) => row.pct)).toEqual([0.8, 0.85, 0.9, 0.95, 0.81])
  })

  it('are none where values are few, above 1, or all 0 or 1', () => {
    for (const none of [values.slice(1), [...values.slice(1), '1.5'], ['0', '1', '1', '0', '1']]) {
      expect(sheet(none).shares).toEqual([])
    }
  })
})

const bad = ({ type }: Column) => (['text', 'line', 'list'].includes(type) ? 'x'.repeat(4001) : 'no such value')

describe.each(registers.filter((one) => one.write).map((one) => [one.name, one] as const))('%s', (_, one) => {
  const listed = entered(one).filter((column) => column.sheet !== false)
  const { columnWords } = wordsOf(one)

  it('has one name per column, on the screen and in sheets, and each names it alone', () => {
    for (const column of one.columns) {
      expect(columnWords[column.field], column.field).toBe(column.header)
      expect(columnFor(one, column.header), column.header).toBe(column)
      expect(columnFor(one, column.field), column.field).toBeDefined()
    }
  })

  it('marks exactly the cell of every word the dialog lists', () => {
    for (const [index, column] of listed.entries()) {
      const cells = listed.map((each) => (each === column ? bad(column) : ''))
      const sheet = readSheet(
        one,
        `${listed.map(({ header }) => header).join('\t')}\n${cells.join('\t')}`,
        { directory },
        who,
      )
      expect(sheet.columns.map((each) => each.column?.field)).toEqual(listed.map(({ field }) => field))
      const wrong = sheet.errors.filter(({ message }) => message !== 'This is needed.')
      expect(wrong.map((error) => [error.row, error.index, error.column])).toEqual([[2, index, column.header]])
    }
  })
})
