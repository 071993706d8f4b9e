import { z } from 'zod'

/** What a field of a record holds. */
export type FieldKind =
  | 'line'
  | 'text'
  | 'choice'
  | 'day'
  | 'instant'
  | 'month'
  | 'quarter'
  | 'period'
  | 'money'
  | 'percent'
  /** Basis points of a year, read and written as a percentage. */
  | 'rate'
  | 'count'
  | 'number'
  | 'flag'
  | 'link'
  /** The id of one record of the section `refersTo`, or several. */
  | 'reference'
  | 'references'
  /** Several short texts, or several values of a closed set. */
  | 'list'
  /** Any other shape, which no register shows. */
  | 'other'

/** A field as its schema says it: the one place from which columns of registers, models and checks of values are read. */
export type RecordField = {
  name: string
  kind: FieldKind
  /** Whether it may be unknown. */
  nullable: boolean
  /** What it is where nothing is said; null where it has no such value. */
  fallback: unknown
  options?: readonly string[]
  refersTo?: string
  /** Something that happened: it does not lie ahead. */
  fact: boolean
  /** An amount that may be below zero. */
  signed: boolean
  /** The bounds of a number or a count. */
  whole: boolean
  least?: number
  most?: number
}

const LONGEST_LINE = 200
const kinds: ReadonlySet<unknown> = new Set<FieldKind>([
  'day',
  'instant',
  'month',
  'quarter',
  'period',
  'money',
  'percent',
  'rate',
  'count',
  'link',
  'choice',
])

type Marks = Readonly<Record<string, unknown>>

/** The schema behind "may be unknown" and "absent reads as", with the marks of all of them. */
export function innerOf(schema: z.ZodType): { inner: z.ZodType; marks: Marks; nullable: boolean; fallback: unknown } {
  let [inner, nullable, fallback]: [z.ZodType, boolean, unknown] = [schema, false, null]
  let marks: Marks = { ...inner.meta() }
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodNullable || inner instanceof z.ZodOptional) {
    if (inner instanceof z.ZodNullable) nullable = true
    if (inner instanceof z.ZodDefault && fallback === null) fallback = inner.def.defaultValue
    inner = inner.def.innerType as z.ZodType
    marks = { ...inner.meta(), ...marks }
  }
  return { inner, marks, nullable, fallback }
}

function plainKind(inner: z.ZodType): FieldKind {
  if (inner instanceof z.ZodEnum) return 'choice'
  if (inner instanceof z.ZodBoolean) return 'flag'
  if (inner instanceof z.ZodNumber) return 'number'
  if (inner instanceof z.ZodArray) return 'list'
  if (!(inner instanceof z.ZodString) && !(inner instanceof z.ZodStringFormat)) return 'other'
  return (inner.maxLength ?? 0) > LONGEST_LINE ? 'text' : 'line'
}

/** What a field's schema says of it. */
export function fieldOf(name: string, schema: z.ZodType): RecordField {
  const { inner, marks, nullable, fallback } = innerOf(schema)
  const many = inner instanceof z.ZodArray
  const item = many ? innerOf(inner.element as z.ZodType) : { inner, marks }
  const refersTo = item.marks['x-refers-to'] as string | undefined
  const type = marks['x-type']
  const kind: FieldKind = refersTo
    ? many
      ? 'references'
      : 'reference'
    : kinds.has(type)
      ? (type as FieldKind)
      : plainKind(inner)
  const bounds =
    inner instanceof z.ZodNumber ? { least: inner.minValue ?? undefined, most: inner.maxValue ?? undefined } : {}
  return {
    name,
    kind,
    nullable,
    fallback,
    ...(item.inner instanceof z.ZodEnum ? { options: item.inner.options as string[] } : {}),
    ...(kind === 'choice' && marks.enum ? { options: marks.enum as string[] } : {}),
    ...(refersTo ? { refersTo } : {}),
    fact: marks['x-as-of'] === 'fact' || marks['x-as-of'] === 'row',
    signed: kind === 'money' && inner.safeParse('-1.00').success,
    whole: inner instanceof z.ZodNumber && (inner.format?.includes('int') ?? false),
    ...bounds,
  }
}

/** The fields of a record in the order of its schema. */
export const fieldsOf = (shape: Readonly<Record<string, z.ZodType>>): RecordField[] =>
  Object.entries(shape).map(([name, schema]) => fieldOf(name, schema))
