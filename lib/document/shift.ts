import { z } from 'zod'
import { organization } from './organization'
import { type OrganizationDocument, sectionNames, sections } from './schema'

type Move = (value: unknown) => unknown
type Moves = Record<'day' | 'instant' | 'month' | 'quarter' | 'period', Move>
/** Where the dates of a record stand: by field, inside a list, or inside a list of objects. */
type Plan = keyof Moves | { each: Plan } | { fields: [string, Plan][] }

const DAY = 86_400_000
const kinds = new Set<unknown>(['day', 'instant', 'month', 'quarter', 'period'])

const plans = new Map(sectionNames.map((name) => [name, planOf(sections[name].row)]))
const organizationPlan = planOf(organization)

/** Reads from the schema's own marks which fields are dates, so that a new date field moves without being listed. */
function planOf(schema: z.ZodType): Plan | null {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return planOf(schema.def.innerType as z.ZodType)
  }
  const kind = schema.meta()?.['x-type']
  if (kinds.has(kind)) return kind as keyof Moves
  if (schema instanceof z.ZodArray) {
    const each = planOf(schema.def.element as z.ZodType)
    return each && { each }
  }
  if (!(schema instanceof z.ZodObject)) return null
  const fields = Object.entries(schema.shape).flatMap(([name, field]): [string, Plan][] => {
    const plan = planOf(field as z.ZodType)
    return plan ? [[name, plan]] : []
  })
  return fields.length > 0 ? { fields } : null
}

/**
 * The same story, so many days later (earlier when negative). Days and instants move by exactly that number; the clock
 * time in UTC stays. Months and quarters move by as many as lie between the month of the export (or else of the
 * creation of the organization) and the month it moves to, so that two entries never fall into one month. Ids, texts
 * and the frozen snapshots of gate rounds stay. Moving by 0 changes nothing, and two moves equal their sum.
 */
export function shiftDocument(document: OrganizationDocument, days: number): OrganizationDocument {
  if (days === 0) return document
  const moves = movesBy(days, (document.exportedAt ?? document.organization.createdAt ?? '1970-01-01').slice(0, 10))
  const moved: Record<string, unknown> = {
    ...document,
    exportedAt: moves.instant(document.exportedAt),
    organization: applied(organizationPlan, document.organization, moves),
  }
  for (const name of sectionNames) {
    const plan = plans.get(name)
    if (plan) moved[name] = document[name].map((row) => applied(plan, row, moves))
  }
  moved.rollbackFacts = document.rollbackFacts.map((fact) => ({
    ...(applied(plans.get('rollbackFacts') ?? null, fact, moves) as typeof fact),
    observed: observedMoved(fact.observed, moves),
  }))
  if (document.history) {
    moved.history = document.history.map((version) => ({
      ...version,
      at: moves.instant(version.at),
      data: applied(
        version.section === 'organization' ? organizationPlan : (plans.get(version.section) ?? null),
        version.data,
        moves,
      ),
    }))
  }
  return moved as OrganizationDocument
}

/** What the portal observed of a gate is kept as words; where they begin with a day, it is part of the story and moves. */
const observedMoved = (text: string, moves: Moves): string =>
  text.replace(/^\d{4}-\d{2}-\d{2}(?= )/, (day) => String(moves.day(day)))

function applied(plan: Plan | null, value: unknown, moves: Moves): unknown {
  if (plan === null || value === null || value === undefined) return value
  if (typeof plan === 'string') return moves[plan](value)
  if ('each' in plan) return Array.isArray(value) ? value.map((one) => applied(plan.each, one, moves)) : value
  const record = { ...(value as Record<string, unknown>) }
  for (const [name, field] of plan.fields) {
    if (name in record) record[name] = applied(field, record[name], moves)
  }
  return record
}

function movesBy(days: number, from: string): Moves {
  const to = addDays(from, days)
  const months = monthNumber(to) - monthNumber(from)
  const quarters = quarterNumber(to) - quarterNumber(from)
  const written = (move: (text: string) => string): Move => {
    return (value) => (typeof value === 'string' ? move(value) : value)
  }
  const month = (text: string): string => writeMonth(monthNumber(text) + months)
  const quarter = (text: string): string =>
    writeQuarter(Number(text.slice(0, 4)) * 4 + Number(text.slice(6)) - 1 + quarters)
  return {
    day: written((text) => addDays(text, days)),
    instant: written((text) => addDays(text.slice(0, 10), days) + text.slice(10)),
    month: written(month),
    quarter: written(quarter),
    period: written((text) => (text.includes('Q') ? quarter(text) : month(text))),
  }
}

const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/** Months since year 0 of a day or a month. */
const monthNumber = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1
const quarterNumber = (day: string): number => Math.floor(monthNumber(day) / 3)
const year = (number: number): string => String(number).padStart(4, '0')
const writeMonth = (number: number): string =>
  `${year(Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, '0')}`
const writeQuarter = (number: number): string => `${year(Math.floor(number / 4))}-Q${(number % 4) + 1}`
