import type { z } from 'zod'

/**
 * How judging an earlier day D reads a date (rule AS-OF). `row`: the record's own date, after D the row is left out.
 * `ended`: a period that exists once it is over. `fact`: something that happened later to the record, after D it is read as
 * null. `plan`: a date that was set ahead, which stays.
 */
export type DateMark = 'row' | 'ended' | 'fact' | 'plan'

const marked =
  (mark: DateMark) =>
  <T extends z.ZodType>(schema: T): T =>
    schema.meta({ 'x-as-of': mark })

export const rowDate = marked('row')
export const endedPeriod = marked('ended')
export const fact = marked('fact')
export const plan = marked('plan')

/**
 * The state before the one a date belongs to: where `date` is read as null, each state on the left of `back` is read as the
 * one on its right. `orUnstated`: a state that was only fallen back to needs that date too, or falls on.
 */
export type Fall = { date: string; back: Readonly<Record<string, string>>; orUnstated?: true }

/** A state with its fact dates, the latest of them first; `undated` are states whose beginning no field tells. */
export const state = <T extends z.ZodType>(schema: T, falls: readonly Fall[], undated: readonly unknown[] = []): T =>
  schema.meta({ 'x-falls': falls, 'x-undated': undated })

/** A field that was told together with a fact date and is unknown where that is read as null. */
export const toldWith = <T extends z.ZodType>(date: string, schema: T): T => schema.meta({ 'x-told-with': date })

/** A yes that a running month cannot have yet: "final" is read as no until the month is over. */
export const onceOver = <T extends z.ZodType>(month: string, schema: T): T => schema.meta({ 'x-once-over': month })
