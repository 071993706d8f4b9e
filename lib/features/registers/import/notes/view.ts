import { columnOf, type Register } from '../../definition'
import { type Directory, writeCell } from '../../sheet/cells/rules'
import type { Sheet } from '../../sheet/rules'
import type { Plan } from '../queries'
import type { ImportAnswer } from '../schema'

export type Note = ImportAnswer['notes'][number]

/** Adds up equal remarks, with the first as the example. */
class Notes {
  private readonly notes = new Map<string, Note>()
  add(key: string, note: Omit<Note, 'count'>, count = 1) {
    const present = this.notes.get(key)
    if (present) present.count += count
    else this.notes.set(key, { ...note, count })
  }
  all = () => [...this.notes.values()].slice(0, 60)
}

const isVcpu = (row: Readonly<Record<string, unknown>>) => /v\s?cpu/i.test(String(row.family ?? ''))

/** What a person should know before the rows are stored, each remark once. */
export function notesOf(one: Register, sheet: Sheet, plan: Plan, directory: Directory): Note[] {
  const notes = new Notes()
  const header = (index: number) => sheet.columns.find((each) => each.index === index)?.header ?? ''
  const shown = (field: string, value: unknown) => {
    const column = columnOf(one, field)
    return column ? writeCell(column, value, directory) : String(value)
  }
  for (const { kind, index, field, from, to } of sheet.remarks) {
    notes.add(`${kind} ${index}`, { kind, column: header(index), from, to: shown(field, to) })
  }
  for (const { index, count, sums } of sheet.rounded) {
    notes.add(`rounded ${index}`, { kind: 'rounded', column: header(index), from: '', to: sums }, count)
  }
  for (const { row, filled } of plan.fresh) {
    if (one.section === 'gpuQuotas' && row.unit === 'gpu' && isVcpu(row)) {
      notes.add('vcpu', { kind: 'vcpu', column: columnOf(one, 'gpus')?.header ?? '', from: String(row.family), to: '' })
    }
    for (const field of filled) {
      const to = shown(field, row[field])
      notes.add(`filled ${field} ${to}`, {
        kind: 'filled',
        column: columnOf(one, field)?.header ?? field,
        from: '',
        to,
      })
    }
  }
  const { replacedLines } = plan.matched
  if (replacedLines.length > 0) {
    const from = replacedLines.slice(0, 10).join(', ')
    notes.add('superseded', { kind: 'superseded', column: '', from, to: '' }, replacedLines.length)
  }
  return notes.all()
}
