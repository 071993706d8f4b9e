import type { Day } from '@/lib/calendar/days'
import type { FrozenRound } from '@/lib/features/gates/snapshot/queries'
import type { Basis, Figure, Missing, Report, ReportKind, Section, Value } from '@/lib/report/model'
import type { Evaluation } from '@/lib/scoring/evaluate'
import type { Facts } from '@/lib/scoring/facts'
import type { MissingInput } from '@/lib/scoring/types'
import type { PageKey } from '@/lib/site/pages'
import { pathOf, placeOf, placeOfLine } from '@/lib/site/places'
import { dayWords, pageName, reportWords, sentence } from '../words/view'

/** What the four reports are made from: the records of a day, what the rules say of them, and what was frozen. */
export type Scene = {
  facts: Facts
  /** As the reader may see it: without the names of restricted items. */
  evaluation: Evaluation
  basis: Basis
  /** The frozen record behind the basis; null for a live report. */
  frozen: { section: 'scorecards' | 'gateRounds' | 'cadenceEvents'; id: string } | null
  /** What the round behind the basis froze: its lines and its money stay as they were signed. */
  round: FrozenRound | null
  /** Address of the organization, before every link. */
  base: string
  organization: string
  /** Restricted items the reader may not see. */
  hidden: ReadonlySet<string>
}

const withoutStop = (words: string): string => words.replace(/\.$/, '')

/** Who can record what is missing, in the words of the roles. */
export function whoRecords(section: MissingInput['section']): string {
  const place =
    section === 'organization' || section === 'persons' || section === 'teams' || section === 'metricTargets'
      ? 'settings'
      : section === 'scorecards' || section === 'answers' || section === 'areaRatings'
        ? 'scorecard'
        : 'records'
  return reportWords(`who.${place}`)
}

const rating = /\.rating\.([a-z-]+)$/

/** Where a missing input is given: the same place the pages link to. */
function placeOfInput({ base }: Scene, { section, recordId, sentence }: MissingInput): string {
  const area = rating.exec(sentence.code)?.[1]
  if (area) return `${base}${pathOf('assess')}/${area}`
  const { item } = sentence.params
  if (section === 'itemStates' && typeof item === 'string') return placeOfLine(base, item)
  return placeOf(base, section, recordId) ?? base
}

export const missingOf = (scene: Scene, input: MissingInput): Missing => ({
  text: withoutStop(sentence(input.sentence)),
  who: whoRecords(input.section),
  href: placeOfInput(scene, input),
})

/** Inputs named once each; of many, the first and how many more there are. */
export function missingList(scene: Scene, inputs: readonly MissingInput[], most = 4): Missing[] {
  const all = inputs.map((input) => missingOf(scene, input))
  const once = all.filter((one, index) => all.findIndex(({ text }) => text === one.text) === index)
  if (once.length <= most) return once
  const rest = once.length - most
  return [...once.slice(0, most), { ...once[most]!, text: reportWords('missing.more', { count: rest }) }]
}

/** An unknown value with the first input it lacks. */
export function lacking(scene: Scene, inputs: readonly MissingInput[], otherwise: Missing): Value {
  const first = inputs[0] ? missingOf(scene, inputs[0]) : otherwise
  return { kind: 'unknown', text: first.text, ...(first.who ? { who: first.who } : {}), href: first.href }
}

export const gap = (scene: Scene, text: string, who: keyof Gaps, page: PageKey, query?: string): Missing => ({
  text,
  who: reportWords(`who.${who}`),
  href: `${scene.base}${pathOf(page, query)}`,
})
type Gaps = { records: true; settings: true; scorecard: true; gate: true }

export const unknownGap = ({ href, text, who }: Missing): Value => ({
  kind: 'unknown',
  text,
  href,
  ...(who ? { who } : {}),
})

/** A figure with its day and the page that shows the same. */
export function figure(
  scene: Scene,
  id: string,
  label: string,
  value: Value,
  { page, query, path, note, day = scene.facts.today }: FigureOrigin,
): Figure {
  const words = reportWords('origin', { page: pageName(page), day: dayWords(day) })
  const href = `${scene.base}${path ?? pathOf(page, query)}`
  return { id, label, value, ...(note ? { note } : {}), origin: { words, href, day } }
}
type FigureOrigin = { page: PageKey; query?: string; path?: string; note?: string | undefined; day?: Day }

export const personName = ({ facts }: Scene, id: string | null): string | null =>
  facts.find('persons', id)?.name ?? null

/** Everything of a report that is the same in each. */
export function reportOf(
  scene: Scene,
  kind: ReportKind,
  parts: { headline: string | null; summary: string; missing: Missing[]; sections: Section[] },
): Report {
  const { basis, facts, hidden, organization } = scene
  return {
    format: 'sextant-report-1',
    kind,
    title: reportWords(`kinds.${kind}.name`),
    headline: parts.headline,
    summary: parts.summary,
    organization,
    subject: null,
    day: facts.today,
    dayWords: dayWords(facts.today),
    basis,
    language: 'en',
    currency: facts.organization.currency,
    missing: parts.missing,
    withheld: hidden.size === 0 ? null : reportWords('withheld', { count: hidden.size }),
    sections: parts.sections,
  }
}
