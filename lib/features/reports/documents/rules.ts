import type { Artifact } from '@/lib/content'
import type { Section as RecordSection } from '@/lib/document/schema'
import type { Block, Column, Missing, Report, Section, Value } from '@/lib/report/model'
import { dayWords, textValue, unknownValue } from '@/lib/report/values'
import type { Facts } from '@/lib/scoring/facts'
import type { Sentence } from '@/lib/scoring/types'
import { placeOf } from '@/lib/site/places'

/** The words of the messages `report-documents`, by key. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** What every document is made from. `base` is the organization's address, `told` words the sentences of rules. */
export type Given = {
  facts: Facts
  artifact: Artifact
  base: string
  currency: string
  say: Say
  told: (sentence: Sentence) => string
}

/** Where a record is seen; the list of its kind without an id. */
export const hrefOf = ({ base }: Pick<Given, 'base'>, section: RecordSection, id?: string): string =>
  (id === undefined ? placeOf(base, section) : placeOf(base, section, id)) ?? base

export type Gaps = {
  missing: Missing[]
  /** Says that something is not recorded and puts it on the list that a document begins with, once. */
  lacks: (text: string, href: string) => Value
  /** Several inputs that one value lacks: each stands on the list by itself. */
  lacksAll: (inputs: readonly { sentence: Sentence }[], href: string) => Value
  /** The value where it is there, else what is missing. */
  or: (value: Value | null | undefined, text: string, href: string) => Value
}

/** The gaps of one document, in the order they are met. */
export function gapsOf({ say, told }: Pick<Given, 'say' | 'told'>): Gaps {
  const missing: Missing[] = []
  const who = say('who')
  const lacks = (said: string, href: string): Value => {
    const text = said.replace(/\.$/, '')
    if (!missing.some((one) => one.text === text && one.href === href)) missing.push({ text, who, href })
    // What it is stands on the list that the document begins with; in its place a word is enough.
    return unknownValue(say('not-recorded'), { href })
  }
  const lacksAll: Gaps['lacksAll'] = (inputs, href) => {
    for (const { sentence } of inputs) lacks(told(sentence), href)
    return unknownValue(say('not-recorded'), { href })
  }
  return { missing, lacks, lacksAll, or: (value, text, href) => value ?? lacks(text, href) }
}

/** The parts of a document by the outline of its content, in its order; a part without blocks says what to record. */
export function partsOf(given: Given, made: Readonly<Record<string, { lead?: string; blocks: Block[] }>>): Section[] {
  return given.artifact.outline.map(({ id, prompt, title }, index) => {
    const { blocks = [], lead } = made[id] ?? {}
    return {
      id,
      title,
      ...(lead ? { lead } : {}),
      page: index === 0 ? 'new' : 'flow',
      slide: false,
      blocks: blocks.length > 0 ? blocks : [{ kind: 'text', text: given.say('empty', { prompt }) }],
    }
  })
}

export const column = (id: string, label: string, align: Column['align'] = 'start'): Column => ({ id, label, align })

/** A table of pairs: what it is, and its value. */
export const pairs = ({ say }: Pick<Given, 'say'>, caption: string, rows: readonly [string, Value][]): Block => ({
  kind: 'table',
  caption,
  columns: [column('what', say('columns.what')), column('value', say('columns.value'))],
  rows: rows.map(([label, value]) => [textValue(label), value]),
  empty: '',
})

/** The name of a person, or that nobody is named. */
export function personValue(
  { facts, say }: Pick<Given, 'facts' | 'say'>,
  id: string | null,
  of: string,
  gaps: Gaps,
  href: string,
): Value {
  const name = facts.find('persons', id)?.name
  return name ? textValue(name) : gaps.lacks(say('lacks.owner', { title: of }), href)
}

type Frame = Pick<Report, 'kind' | 'summary' | 'subject' | 'sections'> & { gaps: Gaps }

/** The document around its parts. It speaks of the day of its facts, of records as they stood then. */
export function framed(given: Given, { gaps, kind, sections, subject, summary }: Frame): Report {
  const { artifact, currency, facts, say } = given
  return {
    format: 'sextant-report-1',
    kind,
    title: artifact.name,
    headline: subject,
    summary,
    organization: facts.organization.name,
    subject,
    day: facts.today,
    dayWords: dayWords(facts.today),
    basis: { kind: 'live', words: say('live', { day: dayWords(facts.today) }) },
    language: 'en',
    currency,
    missing: gaps.missing,
    withheld: null,
    sections,
  }
}
