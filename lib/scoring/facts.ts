import { type Day, daysBetween } from '../calendar/days'
import { type DayReader, dayReader } from '../calendar/zones'
import type { Framework } from '../content'
import type { OrganizationDocument, Row, Section } from '../document/schema'
import { documentAsOf } from './document-as-of'
import { type SeriesSection, seriesFields, seriesStart } from './series'
import { type AnyThresholdKey, limit, type Thresholds, thresholds } from './thresholds'
import type { Threshold } from './types'

export type AreaId = Row<'areaRatings'>['areaId']
export type Seat = Row<'seatHoldings'>['seat']

/** One scorecard with its live ratings by area and answers by question. */
export type ScorecardFacts = {
  record: Row<'scorecards'>
  /** Day of submission; null for a draft or where it is not recorded. */
  submittedOn: Day | null
  /** Days since submission. */
  age: number | null
  ratings: ReadonlyMap<AreaId, Row<'areaRatings'>>
  answers: ReadonlyMap<string, Row<'answers'>>
}

/** Where the organization stands; `recorded` is false where no phase was ever recorded and phase 1 is assumed. */
export type PhaseFacts = { current: number; since: Day | null; enteredAt: string | null; recorded: boolean }

/** Fields of a section that hold the id of another record. */
type TextField<S extends Section> = {
  [F in keyof Row<S>]: Row<S>[F] extends string | null ? F : never
}[keyof Row<S>]

/**
 * What one evaluation reads, prepared once: live rows (archived ones are outside every rule), lookups by id and by
 * parent, the scorecards, phase, seats and thresholds. Everything is built on first use.
 */
export type Facts = {
  content: Framework
  document: OrganizationDocument
  organization: OrganizationDocument['organization']
  /** The day the evaluation looks from, in the organization's zone. */
  today: Day
  /** The day of an instant in the organization's zone. */
  dayOf: DayReader
  /** Live records; a section that was not loaded is an error, never an empty one. */
  rows<S extends Section>(section: S): readonly Row<S>[]
  /** Live records of a series that are young enough to count in rules, all or of one parent. */
  series<S extends SeriesSection>(section: S): readonly Row<S>[]
  seriesOf<S extends SeriesSection>(section: S, field: TextField<S>, id: string): readonly Row<S>[]
  /** A live record by id, or null. */
  find<S extends Section>(section: S, id: string | null): Row<S> | null
  /** Live records of a section whose field holds this id, for example the samples of a quota. */
  children<S extends Section>(section: S, field: TextField<S>, id: string): readonly Row<S>[]
  thresholds: Thresholds
  threshold(key: AnyThresholdKey): number
  /** The same number as a result shows it. */
  limit(key: AnyThresholdKey, comparator: Threshold['comparator']): Threshold
  phase: PhaseFacts
  baseline: Row<'baselines'> | null
  /** Submitted scorecards, newest first. Drafts never count in any rule. */
  submitted: readonly Row<'scorecards'>[]
  latest: ScorecardFacts | null
  previous: ScorecardFacts | null
  draft: ScorecardFacts | null
  /** Any scorecard with its ratings and answers. */
  scorecard(record: Row<'scorecards'> | null | undefined): ScorecardFacts | null
  /** Persons who hold a seat at the end of today, ordered by id. */
  holders(seat: Seat): readonly string[]
}

const NONE: readonly never[] = []

/** Prepares the facts of a document as seen at the end of the day `asOf`: nothing that came later is among them. */
export function createFacts(content: Framework, document: OrganizationDocument, asOf: Day): Facts {
  return new DocumentFacts(content, documentAsOf(document, asOf), asOf)
}

class DocumentFacts implements Facts {
  readonly organization: OrganizationDocument['organization']
  readonly dayOf: DayReader
  private readonly live = new Map<Section, readonly { id: string; archivedAt: string | null }[]>()
  private readonly byId = new Map<Section, Map<string, unknown>>()
  private readonly byParent = new Map<Section, Map<string, Map<string, unknown[]>>>()
  private readonly scorecards = new Map<string, ScorecardFacts>()
  private readonly memo = new Map<string, unknown>()

  constructor(
    readonly content: Framework,
    readonly document: OrganizationDocument,
    readonly today: Day,
  ) {
    this.organization = document.organization
    this.dayOf = dayReader(document.organization.timezone)
  }

  rows<S extends Section>(section: S): readonly Row<S>[] {
    let rows = this.live.get(section)
    if (!rows) {
      const all: readonly { id: string; archivedAt: string | null }[] | undefined = this.document[section]
      if (!all) throw new Error(`the section ${section} was not loaded for this judgement`)
      rows = all.some((row) => row.archivedAt !== null) ? all.filter((row) => row.archivedAt === null) : all
      this.live.set(section, rows)
    }
    return rows as readonly Row<S>[]
  }

  series<S extends SeriesSection>(section: S): readonly Row<S>[] {
    return this.once(`series ${section}`, () => this.young(section, this.rows(section)))
  }

  seriesOf<S extends SeriesSection>(section: S, field: TextField<S>, id: string): readonly Row<S>[] {
    return this.young(section, this.children(section, field, id))
  }

  private young<S extends SeriesSection>(section: S, rows: readonly Row<S>[]): readonly Row<S>[] {
    const field: string = seriesFields[section]
    const start = seriesStart(section, this.today)
    return rows.filter((row) => String((row as Record<string, unknown>)[field]) >= start)
  }

  find<S extends Section>(section: S, id: string | null): Row<S> | null {
    if (id === null) return null
    let index = this.byId.get(section)
    if (!index) {
      index = new Map(this.rows(section).map((row) => [row.id, row]))
      this.byId.set(section, index)
    }
    return (index.get(id) as Row<S> | undefined) ?? null
  }

  children<S extends Section>(section: S, field: TextField<S>, id: string): readonly Row<S>[] {
    let fields = this.byParent.get(section)
    if (!fields) {
      fields = new Map()
      this.byParent.set(section, fields)
    }
    const name = field as string
    let index = fields.get(name)
    if (!index) {
      index = grouped(this.rows(section), name as keyof Row<S>)
      fields.set(name, index)
    }
    return (index.get(id) as Row<S>[] | undefined) ?? NONE
  }

  get thresholds(): Thresholds {
    return this.once('thresholds', () => thresholds(this.content, this.document))
  }

  threshold(key: AnyThresholdKey): number {
    return this.thresholds.get(key) ?? 0
  }

  limit(key: AnyThresholdKey, comparator: Threshold['comparator']): Threshold {
    return limit(this.content, this.thresholds, key, comparator)
  }

  get phase(): PhaseFacts {
    return this.once('phase', () => this.readPhase())
  }

  get baseline(): Row<'baselines'> | null {
    return this.once('baseline', () => newest(this.rows('baselines'), (row) => row.at))
  }

  get submitted(): readonly Row<'scorecards'>[] {
    return this.once('submitted', () =>
      this.rows('scorecards')
        .filter((row) => row.state === 'submitted' && !this.isLater(row.submittedAt))
        .sort((a, b) => byTime(moment(b.submittedAt ?? b.createdAt), moment(a.submittedAt ?? a.createdAt), b.id, a.id)),
    )
  }

  get latest(): ScorecardFacts | null {
    return this.scorecard(this.submitted[0])
  }

  get previous(): ScorecardFacts | null {
    return this.scorecard(this.submitted[1])
  }

  get draft(): ScorecardFacts | null {
    return this.scorecard(
      this.once('draft', () =>
        newest(
          this.rows('scorecards').filter((row) => row.state === 'draft'),
          (row) => moment(row.createdAt),
        ),
      ),
    )
  }

  holders(seat: Seat): readonly string[] {
    return this.once('seats', () => this.readSeats()).get(seat) ?? NONE
  }

  private readSeats(): Map<Seat, string[]> {
    const seats = new Map<Seat, Set<string>>()
    for (const holding of this.rows('seatHoldings')) {
      if (this.isLater(holding.from) || (holding.to !== null && !this.isLater(holding.to))) continue
      const persons = seats.get(holding.seat) ?? new Set<string>()
      seats.set(holding.seat, persons.add(holding.personId))
    }
    return new Map([...seats].map(([seat, persons]) => [seat, [...persons].sort()]))
  }

  private readPhase(): PhaseFacts {
    const state = newest(this.standing(this.rows('phaseStates').filter((row) => !this.isLater(row.enteredAt))), (row) =>
      moment(row.enteredAt),
    )
    if (state) {
      const { enteredAt, phase } = state
      return { current: phase, since: this.dayOf(enteredAt), enteredAt, recorded: true }
    }
    const baseline = this.baseline
    if (baseline) return { current: baseline.phase, since: baseline.at, enteredAt: null, recorded: true }
    return { current: 1, since: null, enteredAt: null, recorded: false }
  }

  /** A phase that was left is history, also when a baseline entered the present one with an earlier date. */
  private standing(states: readonly Row<'phaseStates'>[]): readonly Row<'phaseStates'>[] {
    const present = states.filter((row) => row.leftAt === null || this.isLater(row.leftAt))
    return present.length > 0 ? present : states
  }

  /** After the end of today. */
  private isLater(instant: string | null): boolean {
    return instant !== null && this.dayOf(instant) > this.today
  }

  scorecard(record: Row<'scorecards'> | null | undefined): ScorecardFacts | null {
    if (!record) return null
    const existing = this.scorecards.get(record.id)
    if (existing) return existing
    const made = new StoredScorecard(this, record)
    this.scorecards.set(record.id, made)
    return made
  }

  private once<T>(name: string, read: () => T): T {
    if (!this.memo.has(name)) this.memo.set(name, read())
    return this.memo.get(name) as T
  }
}

/** Ratings and answers are indexed when they are first asked for: the trend reads ratings only. */
class StoredScorecard implements ScorecardFacts {
  readonly submittedOn: Day | null
  readonly age: number | null
  private ratingsByArea: ScorecardFacts['ratings'] | null = null
  private answersByQuestion: ScorecardFacts['answers'] | null = null

  constructor(
    private readonly facts: Facts,
    readonly record: Row<'scorecards'>,
  ) {
    this.submittedOn = record.state === 'submitted' && record.submittedAt ? facts.dayOf(record.submittedAt) : null
    this.age = this.submittedOn ? daysBetween(this.submittedOn, facts.today) : null
  }

  get ratings(): ScorecardFacts['ratings'] {
    this.ratingsByArea ??= new Map(
      this.facts.children('areaRatings', 'scorecardId', this.record.id).map((row) => [row.areaId, row]),
    )
    return this.ratingsByArea
  }

  get answers(): ScorecardFacts['answers'] {
    this.answersByQuestion ??= new Map(
      this.facts.children('answers', 'scorecardId', this.record.id).map((row) => [row.questionId, row]),
    )
    return this.answersByQuestion
  }
}

function grouped<T>(rows: readonly T[], field: keyof T): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const parent = row[field] as string | null
    if (parent === null) continue
    const siblings = groups.get(parent)
    if (siblings) siblings.push(row)
    else groups.set(parent, [row])
  }
  return groups
}

/** The row with the highest value; ties go to the higher id, so that the order of rows never matters. */
export function newest<T extends { id: string }>(rows: readonly T[], value: (row: T) => number | string): T | null {
  let best: T | null = null
  for (const row of rows) {
    if (!best || value(row) > value(best) || (value(row) === value(best) && row.id > best.id)) best = row
  }
  return best
}

/** Milliseconds of an instant, since its text may carry more or fewer decimals; an unknown one is the earliest. */
export const moment = (instant: string | null): number => (instant === null ? 0 : Date.parse(instant))

const byTime = (a: number, b: number, idA: string, idB: string): number => a - b || (idA < idB ? -1 : 1)
