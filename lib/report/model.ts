/**
 * The data model of a report or a document: what screen, print and every file format are made from, and what its
 * fingerprint is taken over. All words are final words of the reader's language; every value keeps its kind, so that a
 * number is a number in a sheet and a day is a day. Plain data: it travels to a thread as it is.
 */

export type ReportKind =
  | 'executive'
  | 'technical'
  | 'operational'
  | 'quarterly'
  | 'design'
  | 'business-case'
  | 'decision'
  | 'risk-assessment'
  | 'questionnaire'
  | 'plan'

/** What was read: a frozen record, by its id, or the records as they stood on a day. */
export type Basis = { kind: 'snapshot'; id: string; words: string } | { kind: 'live'; words: string }

/** How a state looks: the same four everywhere; `unknown` is hatched, never red. */
export type Tone = 'good' | 'watch' | 'bad' | 'neutral' | 'unknown'

/**
 * A value with the words it is shown in. `money` is in minor units of its ISO currency; `share` is a fraction (0.25 is
 * 25 %); `number` may have a unit ("months"). An unknown value says in `text` what is not recorded, in `who` who can.
 */
export type Value =
  | { kind: 'text'; text: string; tone?: Tone; href?: string }
  | { kind: 'number'; value: number; unit?: string; text: string; tone?: Tone }
  | { kind: 'share'; value: number; text: string; tone?: Tone }
  | { kind: 'money'; minor: number; currency: string; text: string; tone?: Tone }
  | { kind: 'day'; day: string; text: string; tone?: Tone }
  | { kind: 'unknown'; text: string; who?: string; href?: string }

/** Where a number comes from: its page and the day it was true on. */
export type Origin = { words: string; href: string; day: string }

export type Figure = { id: string; label: string; value: Value; note?: string; origin: Origin }

export type Column = { id: string; label: string; align?: 'start' | 'end' }

/** What is missing, printed first: what it is, who can record it, and where. */
export type Missing = { text: string; who: string | null; href: string }

/** One area: its rating then and now (1–5), null where it is unknown. */
export type AreaBar = { id: string; label: string; value: number | null; before: number | null; word: string }
export type Series = { label: string; values: (number | null)[] }
/** A step of the phase rail; `share` says how much of the phase one stands in is done (0–1). */
export type RailStep = { label: string; note: string; state: 'done' | 'here' | 'ahead'; share?: number }
export type Box = { id: string; title: string; kind: string; note?: string; group?: string }
export type Arrow = { from: string; to: string; label: string }

/** The pictures a report knows. Each stands beside the table of its values; `label` says the whole picture in a sentence. */
export type Chart = { label: string } & (
  | { kind: 'area-bars'; threshold: number; areas: AreaBar[] }
  | { kind: 'trend'; unit: string; periods: string[]; series: Series[]; threshold: number | null }
  | { kind: 'bars'; unit: string; bars: { label: string; value: number | null }[] }
  | { kind: 'phase-rail'; steps: RailStep[] }
  | {
      kind: 'heat-map'
      rows: string[]
      columns: string[]
      /** One cell for each row and column, row by row; `weight` runs from 0 (calm) to 1. */
      cells: { text: string; weight: number }[]
    }
  | { kind: 'cash'; currency: string; periods: string[]; cumulative: (number | null)[]; actual: (number | null)[] }
  | { kind: 'tornado'; unit: string; base: number; bars: { label: string; low: number; high: number }[] }
  | { kind: 'boxes'; boxes: Box[]; arrows: Arrow[] }
)

export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'list'; ordered: boolean; items: { text: string; note?: string; tone?: Tone; href?: string }[] }
  | { kind: 'figures'; figures: Figure[] }
  | { kind: 'table'; caption: string; columns: Column[]; rows: Value[][]; empty: string }
  | { kind: 'chart'; caption: string; chart: Chart }
  /** The decision that is needed: who, until when, what. */
  | { kind: 'call'; title: string; text: string; note?: string }

/**
 * A part of a report under one heading. `page` says where print and PDF begin it; `slide` makes it a slide of its own
 * (a presentation has the sections with a slide, in their order).
 */
export type Section = {
  id: string
  title: string
  lead?: string
  page: 'new' | 'flow'
  slide: boolean
  blocks: Block[]
}

export type Report = {
  /** The shape of this model; a fingerprint of another shape is of another report. */
  format: 'sextant-report-1'
  kind: ReportKind
  title: string
  /** What it comes to, in one sentence without a full stop: read first, larger than the title. Null where the title says it. */
  headline: string | null
  /** One or two sentences that say the rest of the whole. */
  summary: string
  organization: string
  /** Whom or what a document speaks of (a use case, a decision); null where it is the organization. */
  subject: string | null
  /** The day it speaks of (YYYY-MM-DD, in the organization's zone). */
  day: string
  dayWords: string
  basis: Basis
  language: string
  currency: string
  missing: Missing[]
  /** How many restricted records were counted and not named, as a sentence; null where nothing was left out. */
  withheld: string | null
  sections: Section[]
}

/** Words every format needs around the model, in its language: what a page's foot and a list of gaps say. */
export type ReportWords = {
  missing: string
  whoCanRecord: string
  unknown: string
  page: string
  fingerprint: string
  snapshot: string
  live: string
  origin: string
  contents: string
  verify: string
}

/** Words that files need beside: heads of sheets, names of the lines in a chart's data, and what was left out where. */
export type FileWords = {
  /** With {page} and {pages}. */
  pageOf: string
  /** With {count}: rows that a page or a slide has no room for, and where they are. */
  moreRows: string
  /** Beside a column whose numbers are counted in several. */
  unit: string
  /** With {count} and {list}: signs that a file has no typeface for. */
  lackingSigns: string
  overview: string
  figure: string
  value: string
  note: string
  asOf: string
  state: string
  name: string
  before: string
  now: string
  threshold: string
  planned: string
  booked: string
  low: string
  high: string
  base: string
  from: string
  to: string
}

/** A report ready to become a file; `origin` is the address of the portal, where its links lead. */
export type Sealed = { report: Report; words: ReportWords & FileWords; fingerprint: string; origin: string }
