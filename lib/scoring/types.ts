import type { Day } from '../calendar/days'
import type { Section } from '../document/schema'

/** Three-valued logic plus "the rule does not apply here". Missing data is unknown, never false and never low. */
export type Truth = 'true' | 'false' | 'unknown' | 'not-applicable'
export type Origin = 'framework' | 'portal'

/** A sentence for the screen: a key of messages `scoring` or `readiness` and its parameters. */
export type Sentence = { code: string; params: Record<string, string | number> }

/** A link to one record that a result was computed from. */
export type RecordLink = { section: Section; id: string; label: string }

/** An input that would be needed to know: a section, and where it narrows down, the record and field. */
export type MissingInput = { section: Section | 'organization'; field?: string; recordId?: string; sentence: Sentence }

/** Number or text as it is shown, with its unit (`%`, `days`, `months`, `items`, `of`…). `of` is the denominator of n of m. */
export type Observed = { value: number | string; unit: string; of?: number }

/** The limit an observation is compared with. `key` names the portal threshold (7.2.5) an admin may change. */
export type Threshold = {
  value: number
  comparator: '<' | '<=' | '>' | '>=' | '='
  unit: string
  origin: Origin
  key?: string
  /** Where so many of all were worked out from a percentage: that percentage. */
  share?: number
}

/** What was observed beside the limit it is compared with: always of one thing, in one unit. */
export type Pair = { observed: Observed | null; threshold: Threshold }

/** The answer of one rule with everything a screen needs to explain it. */
export type RuleResult = {
  rule: string
  value: Truth
  origin: Origin
  observed: Observed | null
  threshold: Threshold | null
  /** What was found, in one sentence. */
  summary: Sentence
  /** What would make it stop being true (signals) or met (lines). */
  clears: Sentence | null
  records: RecordLink[]
  missing: MissingInput[]
  /** First day the condition held without interruption, where the records tell. */
  since: Day | null
  /** Historic remarks and staleness, for example "a user came after seven months". */
  notes: Sentence[]
}
