import type { Day } from '../../calendar/days'
import type { ControlReading } from '../../content'
import { say } from '../explain'
import type { Facts } from '../facts'
import type { Judged } from '../truth'
import type { MissingInput, RecordLink, Sentence, Truth } from '../types'

/** What the live records say about a control: whether it holds, since when it does not, and by which records. */
export type RecordsSay = {
  value: Exclude<Truth, 'not-applicable'>
  /** The first day it did not hold, where the records tell. */
  since: Day | null
  summary: Sentence
  records: RecordLink[]
  missing: readonly MissingInput[]
}

/** What the records cannot tell by themselves: whether the portal's own audit trail is whole, null where nobody looked. */
export type Given = { auditTrail: boolean | null }

export type Read = (facts: Facts, given: Given) => RecordsSay

type Found = { judged: Judged; since?: Day | null; records?: RecordLink[]; params?: Sentence['params'] }

/** A reading in the words of its code. */
export function saying(code: ControlReading, { judged, since, records, params }: Found): RecordsSay {
  const value = judged.value === 'not-applicable' ? 'unknown' : judged.value
  return {
    value,
    since: value === 'false' ? (since ?? null) : null,
    summary: say(`scoring.controls.says.${code}.${value}`, params),
    records: records ?? [],
    missing: value === 'unknown' ? judged.missing : [],
  }
}
