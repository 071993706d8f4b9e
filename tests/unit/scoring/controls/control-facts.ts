import { controlById, framework } from '@/lib/content'
import type { RecordsSay } from '@/lib/scoring/controls/records-say'
import { type ControlStanding, controlStanding, type Judging } from '@/lib/scoring/controls/states'
import { createFacts, type Facts } from '@/lib/scoring/facts'
import { documentOf, type Parts, TODAY } from '../documents'

export const factsOf = (parts: Parts, today = TODAY): Facts => createFacts(framework, documentOf(parts), today)

export const test = (at: string, outcome: 'passed' | 'failed' | 'partly' = 'passed', id = `${at}-${outcome}`) => ({
  id,
  at,
  outcome,
})

export const says = (value: RecordsSay['value'], since: string | null = null): RecordsSay => ({
  value,
  since,
  summary: { code: 'x', params: {} },
  records: [],
  missing: [],
})

type Control = Partial<Judging['control']>

/** A control of the catalogue that is tested every 90 days, with nothing said about it. */
export const standing = (control: Control = {}, more: Partial<Omit<Judging, 'control'>> = {}): ControlStanding =>
  controlStanding({
    control: {
      applies: 'yes',
      appliesReason: null,
      inheritedFrom: null,
      validUntil: null,
      intervalDays: null,
      severity: null,
      dueAt: null,
      ...control,
    },
    catalogue: controlById('CT-MC-1'),
    tests: [],
    severe: [],
    says: null,
    today: TODAY,
    ...more,
  })
