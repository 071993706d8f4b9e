import { randomUUID } from 'node:crypto'
import { addMonths } from '@/lib/calendar/months'
import type { Section } from '@/lib/document/schema'
import { registerOfSection } from '@/lib/features/registers/catalogue'
import { type AnyRow, type Column, entered, type Register } from '@/lib/features/registers/definition'
import { optionsOf, valueSchema } from '@/lib/features/registers/fields/rules'
import { createRow } from '@/lib/features/registers/mutations'
import type { Actor } from '@/lib/server/actor'
import { today } from './organization'

type Fields = Record<string, unknown>

const daysAgo = (n: number) => new Date(Date.now() - n * 86_400_000).toISOString()

/** What the rules of a register ask for beyond its required columns, for row n. */
const more: Record<string, (n: number, parent: (section: Section) => string) => Fields> = {
  'quota-links': (_, parent) => ({ targetKind: 'experiment', targetId: parent('experiments') }),
  'metric-targets': (n) => ({ target: `>= ${n}`, reason: 'What the sample asks for this year' }),
  // A move into Trial needs an entry that says when the trial ends.
  // Its name is there once, and every walk makes entries of its own.
  'radar-entries': (n) => ({ endsAt: daysAgo(-30).slice(0, 10), name: `Technology ${n} of ${randomUUID()}` }),
  // Its category belongs to its kind, and a line over months has an end after its beginning.
  'case-lines': (n) => ({
    kind: 'benefit',
    category: 'hours-saved',
    rhythm: 'monthly',
    to: addMonths(today, 1 + (n % 9)).slice(0, 7),
  }),
  // What it realized belongs to a saving that is done, and what it concerns is named by kind and id.
  savings: (n) => ({
    state: 'proposed',
    doneAt: null,
    realizedPerMonth: null,
    targetSection: null,
    targetId: null,
    baselinePerMonth: `${900 + n}.50`,
  }),
  // Its references are numbers that are there, and one of the catalogue is there once.
  controls: (n) => ({
    contentId: null,
    references: ['soc2:CC6.1', 'gdpr:32(1)(a)'].slice(n % 2),
    applies: 'inherited',
    appliesReason: 'Somebody else answers for it.',
    inheritedFrom: `Provider ${n}`,
  }),
  // Its tag is there once, as the name above.
  'use-cases': (n) => ({ costTag: `tag-${n}-${randomUUID()}` }),
  // Where there is no value and limit somebody says whether it passed.
  'model-tests': () => ({ outcome: 'passed', value: null, comparator: null, limit: null }),
  'gpu-quotas': () => ({ commitmentEndsAt: null }),
  'gpu-utilization-samples': (n) => ({ period: 'day', used: null, pct: 40 + (n % 50) }),
  persons: (n) => ({ email: `somebody-${n}@example.org` }),
}

/** A value that fits the column, another one for another n; undefined where it names a record. */
export function sampleValue(one: Register, column: Column, n: number): unknown {
  const closed = optionsOf(column)
  const texts = [`${column.header} of sample ${n}`, `sample-${n}`, `2026-0${1 + (n % 9)}`, `somebody-${n}@example.org`]
  const candidates: Partial<Record<Column['type'], unknown[]>> = {
    choice: [closed[n % closed.length]],
    day: [
      column.fact ? daysAgo(n).slice(0, 10) : new Date(Date.parse(today) + n * 86_400_000).toISOString().slice(0, 10),
    ],
    instant: [daysAgo(n)],
    month: [`2026-0${1 + (n % 9)}`],
    quarter: [`2026-Q${1 + (n % 4)}`],
    money: [`${100 + n}.50`],
    percent: [40 + (n % 50) + 0.25],
    rate: [800 + n],
    count: [3 + n],
    number: [1 + (n % 5), 12 + (n % 40)],
    flag: [n % 2 === 0],
    person: [n % 2 === 0 ? 'ana' : 'ben'],
    team: [n % 2 === 0 ? 'grid' : 'care'],
    link: [`https://example.org/${n}`],
    list: closed.length > 0 ? [[closed[n % closed.length]]] : texts.map((text) => [text]),
  }
  const schema = valueSchema(one, column)
  return (candidates[column.type] ?? texts).find((value) => schema.safeParse(value).success)
}

/** Whether a new row has to name it. */
export const isNeeded = (one: Register, column: Column) =>
  column.required === true &&
  column.type !== 'list' &&
  !(column.field in (one.defaults?.({ today, personId: null }) ?? {}))

/** Fields that tell rows apart. */
export const tellsApart = (one: Register): readonly string[] => [...(one.key ?? []), ...(one.unique ?? []), one.title]

/** Makes rows of any register, with the records they have to name. */
export class Samples {
  private readonly parents = new Map<Section, string>()

  constructor(private readonly actor: Actor) {}

  /** One record of a section, made when first asked for. */
  async parent(section: Section): Promise<string> {
    const known = this.parents.get(section)
    if (known) return known
    const one = registerOfSection(section)
    if (!one) throw new Error(`no register of ${section}`)
    const { id } = await this.add(one, 1)
    this.parents.set(section, id)
    return id
  }

  /** The fields of row n: required ones, key and unique ones, and what the rules ask for. */
  async fields(one: Register, n: number): Promise<Fields> {
    const fields: Fields = {}
    for (const column of entered(one)) {
      const tells = tellsApart(one).includes(column.field)
      if (!tells && !isNeeded(one, column)) continue
      if (column.refersTo) {
        const id = await this.parent(column.refersTo)
        fields[column.field] = column.type === 'references' ? [id] : id
      } else fields[column.field] = sampleValue(one, column, n)
    }
    if (one.name === 'quota-links') await this.parent('experiments')
    return { ...fields, ...more[one.name]?.(n, (section) => this.parents.get(section) ?? '') }
  }

  async add(one: Register, n: number): Promise<AnyRow> {
    return createRow(this.actor, { register: one.name, fields: await this.fields(one, n) })
  }
}
