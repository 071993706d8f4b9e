import { addDays, type Day } from '../calendar/days'
import type { DayReader } from '../calendar/zones'
import type { DateKind, DatePlan } from '../document/date-plans'

type Fields = Readonly<Record<string, unknown>>

/** A date of a record: what is not above `limit` as text is surely not later, anything else is looked at. */
type Checked = { field: string; limit: string; isLater: (text: string) => boolean; leavesOut: boolean }
type DayPlan = Omit<DatePlan, 'dates' | 'lists'> & {
  dates: readonly Checked[]
  lists: readonly { field: string; plan: DayPlan }[]
  isRunning: (month: string) => boolean
}

// Many documents are judged for the same day: what it asks of a kind of record is worked out once.
const asked = new WeakMap<DatePlan, { day: Day; dayOf: DayReader; made: DayPlan }>()

/**
 * What a day asks of the records with such a plan. Months and quarters are later when they begin after the day; a period
 * that has to be over, as long as it runs.
 */
export function onDay(plan: DatePlan, day: Day, dayOf: DayReader): DayPlan {
  const known = asked.get(plan)
  if (known && known.day === day && known.dayOf === dayOf) return known.made
  const made = planOn(plan, day, dayOf)
  asked.set(plan, { day, dayOf, made })
  return made
}

function planOn(plan: DatePlan, day: Day, dayOf: DayReader): DayPlan {
  const month = day.slice(0, 7)
  const quarter = `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
  const byKind: Record<DateKind, Pick<Checked, 'limit' | 'isLater'>> = {
    day: { limit: day, isLater: () => true },
    instant: { limit: day, isLater: laterInstant(day, dayOf) },
    month: { limit: month, isLater: () => true },
    quarter: { limit: quarter, isLater: () => true },
    period: { limit: day.slice(0, 4), isLater: (text) => text > (text.includes('Q') ? quarter : month) },
  }
  const ended = { limit: day.slice(0, 4), isLater: (text: string) => text >= quarter }
  return {
    ...plan,
    dates: plan.dates.flatMap(({ field, kind, mark }) => {
      if (mark === 'plan' || mark === null) return []
      return [{ field, leavesOut: mark !== 'fact', ...(mark === 'ended' ? ended : byKind[kind]) }]
    }),
    lists: plan.lists.map(({ field, plan: inner }) => ({ field, plan: onDay(inner, day, dayOf) })),
    isRunning: (text) => text >= month,
  }
}

/** Whether an instant lies after the end of a day in the zone. */
export function laterInstant(day: Day, dayOf: DayReader): (instant: string) => boolean {
  // Local days run at most 14 hours ahead of UTC and 12 behind: what was written two days later needs no conversion.
  const surelyLater = addDays(day, 2)
  return (instant) => instant >= day && (instant >= surelyLater || dayOf(instant) > day)
}

/**
 * A row as it stood at the end of a day (rule AS-OF): null where its own date is later; else with later facts read as null,
 * what was told with them too, and their states as they were before. The same row where nothing is later.
 */
export function rowAsOf<T extends object>(row: T, plan: DayPlan): T | null {
  const fields = row as Fields
  let unread: string[] | null = null
  const { dates } = plan
  for (let index = 0; index < dates.length; index++) {
    const date = dates[index] as Checked
    const value = fields[date.field]
    if (typeof value !== 'string' || value <= date.limit || !date.isLater(value)) continue
    if (date.leavesOut) return null
    unread ??= []
    unread.push(date.field)
  }
  const running = plan.onceOver.length === 0 ? NOTHING : runningFields(fields, plan)
  const lists = plan.lists.length === 0 ? NOTHING : listsAsOf(fields, plan)
  if (unread === null && running.length === 0 && lists.length === 0) return row
  const past: Record<string, unknown> = { ...fields }
  for (const [field, rows] of lists) past[field] = rows
  for (const field of unread ?? []) {
    past[field] = null
    for (const told of plan.toldWith.get(field) ?? []) past[told] = null
  }
  for (const field of running) past[field] = false
  for (const { falls, field } of plan.states) past[field] = stateBefore(falls, past, fields[field], unread ?? [])
  return past as T
}

/** Rows as they stood; the same list where nothing is later. */
export function rowsAsOf<T extends object>(rows: readonly T[], plan: DayPlan): readonly T[] {
  let past: T[] | null = null
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as T
    const read = rowAsOf(row, plan)
    if (read !== row && past === null) past = rows.slice(0, index)
    if (past !== null && read !== null) past.push(read)
  }
  return past ?? rows
}

/** A state goes back by every date that is later, the last step of its life first. */
function stateBefore(
  falls: DatePlan['states'][number]['falls'],
  past: Fields,
  recorded: unknown,
  unread: readonly string[],
): unknown {
  let state = recorded
  for (const { back, date, orUnstated } of falls) {
    const fallen = state !== recorded
    if (!unread.includes(date) && !(orUnstated && fallen && past[date] === null)) continue
    if (typeof state === 'string') state = back[state] ?? state
  }
  return state
}

const NOTHING: readonly never[] = []

const runningFields = (fields: Fields, { isRunning, onceOver }: DayPlan): string[] =>
  onceOver.flatMap(({ field, month }) => {
    const text = fields[month]
    return fields[field] === true && typeof text === 'string' && isRunning(text) ? [field] : []
  })

function listsAsOf(fields: Fields, { lists }: DayPlan): (readonly [string, readonly object[]])[] {
  return lists.flatMap(({ field, plan }) => {
    const all = fields[field]
    if (!Array.isArray(all)) return []
    const past = rowsAsOf(all as object[], plan)
    return past === all ? [] : [[field, past] as const]
  })
}
