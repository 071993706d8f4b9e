import type { Choice, ColumnView, RegisterView } from '@/lib/features/registers/queries'

/** What a field is chosen from; null where it is typed. */
export function choicesOf(column: ColumnView, view: RegisterView, today: string): Choice[] | null {
  if (column.type === 'person') return view.people
  if (column.type === 'team') return view.teams
  if (column.type === 'quarter') return quarters(today)
  return column.type === 'choice' || column.type === 'reference' ? column.choices : null
}

/** Whether several values are ticked among those there are; a list of somebody's own words is typed, one per line. */
export const isTicked = (column: ColumnView): boolean =>
  column.type === 'references' || (column.type === 'list' && !column.free && column.choices.length > 0)

/** Quarters a person could mean: a year ahead and four back, the newest first. */
function quarters(today: string): Choice[] {
  const year = Number(today.slice(0, 4))
  return Array.from({ length: 24 }, (_, index) => {
    const value = `${year + 1 - Math.floor(index / 4)}-Q${4 - (index % 4)}`
    return { value, label: value.replace('-', ' ') }
  })
}
