import { z } from 'zod'
import type { DateMark, Fall } from './date-marks'
import { organization } from './organization'
import { type Section, sectionNames, sections } from './schema'

/** How the text of a date is written, and so compared with a day. */
export type DateKind = 'day' | 'instant' | 'month' | 'quarter' | 'period'
export type MarkedDate = { field: string; kind: DateKind; mark: DateMark | null }

/** What judging an earlier day does with one kind of record, read from the marks of its schema. */
export type DatePlan = {
  /** Every date of the record, the row's own dates first. */
  dates: readonly MarkedDate[]
  states: readonly { field: string; falls: readonly Fall[]; undated: readonly unknown[] }[]
  /** Fields told together with a fact date, by that date. */
  toldWith: ReadonlyMap<string, readonly string[]>
  /** Yes only once the month in that field is over. */
  onceOver: readonly { field: string; month: string }[]
  /** Lists of records with dates of their own. */
  lists: readonly { field: string; plan: DatePlan }[]
}

const kinds = new Set<unknown>(['day', 'instant', 'month', 'quarter', 'period'])
const order: readonly (DateMark | null)[] = ['row', 'ended', 'fact', 'plan', null]

type Notes = Record<string, unknown>

/** The notes of a field and of everything its schema wraps, and the schema inside. */
function unwrapped(schema: z.ZodType): { inner: z.ZodType; notes: Notes } {
  let inner = schema
  let notes: Notes = { ...schema.meta() }
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodNullable || inner instanceof z.ZodOptional) {
    inner = inner.def.innerType as z.ZodType
    notes = { ...inner.meta(), ...notes }
  }
  return { inner, notes }
}

function planOf(shape: Readonly<Record<string, z.ZodType>>): DatePlan {
  const dates: MarkedDate[] = []
  const states: DatePlan['states'][number][] = []
  const onceOver: DatePlan['onceOver'][number][] = []
  const lists: DatePlan['lists'][number][] = []
  const toldWith = new Map<string, string[]>()
  for (const [field, schema] of Object.entries(shape)) {
    const { inner, notes } = unwrapped(schema)
    if (kinds.has(notes['x-type'])) {
      dates.push({ field, kind: notes['x-type'] as DateKind, mark: (notes['x-as-of'] as DateMark | undefined) ?? null })
    }
    if (notes['x-falls']) {
      states.push({ field, falls: notes['x-falls'] as Fall[], undated: notes['x-undated'] as unknown[] })
    }
    const date = notes['x-told-with']
    if (typeof date === 'string') toldWith.set(date, [...(toldWith.get(date) ?? []), field])
    const month = notes['x-once-over']
    if (typeof month === 'string') onceOver.push({ field, month })
    if (inner instanceof z.ZodArray && inner.element instanceof z.ZodObject) {
      const plan = planOf(inner.element.shape as Record<string, z.ZodType>)
      if (plan.dates.length > 0) lists.push({ field, plan })
    }
  }
  dates.sort((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark))
  return { dates, states, toldWith, onceOver, lists }
}

/** The plan of every section. */
export const datePlans: Readonly<Record<Section, DatePlan>> = Object.fromEntries(
  sectionNames.map((section) => [section, planOf(sections[section].row.shape as Record<string, z.ZodType>)]),
) as Record<Section, DatePlan>

const settings = planOf(organization.shape as Record<string, z.ZodType>)

/** The plan of the organization's own settings: the organization itself is never left out. */
export const organizationDates: DatePlan = { ...settings, dates: settings.dates.filter(({ mark }) => mark !== 'row') }
