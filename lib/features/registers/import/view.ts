import { inWords } from '@/lib/messages/in-words'
import { amountOf, minorUnits } from '@/lib/scoring/portfolio/experiment-spend'
import { Refusal } from '@/lib/server/errors'
import { type Column, columnOf, type Register } from '../definition'
import { choiceLabel, optionsOf } from '../fields/rules'
import { type Directory, writeCell } from '../sheet/cells/rules'
import type { Judged } from '../sheet/judgement/rules'
import type { CellError, Sheet } from '../sheet/rules'
import { notesOf } from './notes/view'
import type { Plan } from './queries'
import type { ImportAnswer } from './schema'

export type Cause = ImportAnswer['causes'][number]
export type Change = ImportAnswer['changes'][number]

/** The preview shows the first rows, and those with errors. */
const FIRST_ROWS = 20
const WRONG_ROWS = 100
const MAX_ERRORS = 500
const MAX_CAUSES = 100
const MAX_CHANGES = 50
/** A sheet with mistakes is answered with no more than this of each, in characters of JSON. */
const MOST_TOLD = 24_000

/** As many of the first ones as fit. */
function fitting<T>(all: readonly T[]): T[] {
  let left = MOST_TOLD
  return all.filter((one) => {
    left -= left < 0 ? 0 : JSON.stringify(one).length
    return left >= 0
  })
}

function choicesOf(column: Column | undefined): string[] {
  if (!column) return []
  if (column.type === 'flag') return ['yes', 'no']
  return optionsOf(column).map((value) => choiceLabel(column, value))
}

function causesOf(sheet: Sheet, errors: readonly CellError[]): Cause[] {
  const causes = new Map<string, Cause>()
  for (const { row, ...rest } of errors) {
    const key = JSON.stringify([rest.index, rest.message, rest.value])
    const present = causes.get(key)
    if (present) {
      present.count += 1
      if (present.rows.length < 10) present.rows.push(row)
      continue
    }
    const column = row === 1 ? undefined : sheet.columns.find(({ index }) => index === rest.index)?.column
    const lacks = rest.value !== '' && (column?.type === 'person' || column?.type === 'team') ? column.type : null
    causes.set(key, { ...rest, count: 1, rows: [row], choices: choicesOf(column).slice(0, 100), lacks })
  }
  return [...causes.values()].slice(0, MAX_CAUSES)
}

function changesOf(one: Register, replaced: readonly Judged[], directory: Directory): Change[] {
  return replaced.slice(0, MAX_CHANGES).map(({ line, row, before, changed }) => ({
    row: line,
    changes: changed.flatMap((field) => {
      const column = columnOf(one, field)
      if (!column) return []
      const text = (value: unknown) => writeCell(column, value, directory).slice(0, 200)
      return [{ column: column.header, from: text(before?.[field]), to: text(row[field]) }]
    }),
  }))
}

const cents = (value: unknown) => minorUnits(String(value ?? '0.00'))

function knownOf(one: Register, { known }: Plan['matched']): ImportAnswer['known'] {
  if (!one.same || one.key || known.length === 0) return null
  const sums = one.columns
    .filter(({ type, portal }) => type === 'money' && !portal)
    .flatMap(({ field, header }) => {
      const told = known.filter(({ given }) => typeof given[field] === 'string')
      if (told.length === 0) return []
      const before = told.reduce((sum, each) => sum + cents(each.before[field]), 0n)
      const added = told.reduce((sum, each) => sum + cents(each.given[field]), 0n)
      return [{ column: header, before: amountOf(before), after: amountOf(before + added) }]
    })
  return { count: known.length, sums }
}

export const noPlan = (errors: CellError[] = []): Plan => ({
  fresh: [],
  replaced: [],
  unchanged: 0,
  errors,
  matched: { errors: [], known: [], replacedLines: [] },
})

function dialectOf({ dialect }: Sheet): ImportAnswer['dialect'] {
  if (!dialect) return null
  const delimiter = dialect.delimiter === '\t' ? 'tab' : dialect.delimiter === ';' ? 'semicolon' : 'comma'
  return { delimiter, decimal: dialect.decimal === '.' ? 'point' : 'comma', example: dialect.example }
}

/** What a person is shown of a checked sheet. */
export function answerOf(one: Register, sheet: Sheet, plan: Plan, directory: Directory): ImportAnswer {
  const errors = [...sheet.errors, ...plan.errors].sort((a, b) => a.row - b.row || (a.index ?? -1) - (b.index ?? -1))
  const wrongRows = [...new Set(errors.map((error) => error.row))]
  const shownRows = new Set(wrongRows.slice(0, MAX_ERRORS))
  let shownWrong = 0
  const cells = sheet.cells.filter(({ row }, index) => {
    if (shownRows.has(row)) shownWrong += 1
    return index < FIRST_ROWS || (shownRows.has(row) && shownWrong <= WRONG_ROWS)
  })
  const good = errors.length === 0
  const columns = sheet.columns.map(({ header, index, column, isId }) => ({
    header,
    index,
    used: isId || (column !== undefined && !column.portal),
    setElsewhere: column?.setElsewhere ?? null,
  }))
  const told = new Set(wrongRows)
  return {
    ready: good ? plan.fresh.length + plan.replaced.length + plan.unchanged : 0,
    created: 0,
    added: good ? plan.fresh.length : 0,
    replaced: good ? plan.replaced.length : 0,
    unchanged: good ? plan.unchanged : 0,
    wrong: errors.length,
    errors: fitting(errors.slice(0, MAX_ERRORS)),
    causes: fitting(causesOf(sheet, errors)),
    wrongRows,
    good: sheet.incomplete ? 0 : sheet.entries.filter(({ line }) => !told.has(line)).length,
    dialect: dialectOf(sheet),
    headerLine: sheet.headerLine,
    shares: sheet.shares,
    notes: fitting(notesOf(one, sheet, plan, directory)),
    changes: fitting(changesOf(one, plan.replaced, directory)),
    known: knownOf(one, plan.matched),
    columns: good ? columns : fitting(columns),
    cells: good ? cells : fitting(cells),
    undo: null,
  }
}

/** Nothing of a sheet with a wrong cell, or with a question nobody answered, is stored. */
export function refuseWrong({ errors, wrong, shares }: ImportAnswer): void {
  if (wrong > 0) {
    throw new Refusal('invalid', inWords('registers.nothingWasImportedSomeCells'), {
      errors: errors.slice(0, 100).map(({ row, column, message }) => ({ pointer: `/rows/${row}/${column}`, message })),
      reasons: { errors },
    })
  }
  const [first] = shares
  if (first) {
    const { header, from, to } = first
    const message = inWords('registers.areTheseSharesFromTo', { from, to })
    throw new Refusal('invalid', `Nothing was imported: ${header} holds no value above 1. ${message}`, {
      errors: [{ pointer: '/read/percent', message }],
    })
  }
}
