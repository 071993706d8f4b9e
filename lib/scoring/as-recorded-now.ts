import { datePlans } from '../document/date-plans'
import type { Section } from '../document/schema'
import { sectionsOf } from './document-as-of'
import { say } from './explain'
import type { Facts } from './facts'
import type { Sentence } from './types'

/** States of one field that an evaluation reads as they are recorded now, because nothing dates them. */
export type AsRecordedNow = { section: Section; field: string; records: number; sentence: Sentence }

/**
 * Which states have no date that says since when, on rows whose last change is not known to lie before the end of the day:
 * an earlier day reads them as they are recorded now (rule AS-OF).
 */
export function asRecordedNow(facts: Facts): AsRecordedNow[] {
  return sectionsOf(facts.document).flatMap((section) =>
    datePlans[section].states.flatMap(({ falls, field, undated }) => {
      const rows = facts.rows(section) as readonly { updatedAt: string | null }[]
      const records = rows.filter((row) => {
        if (row.updatedAt !== null) return false
        const fields = row as unknown as Readonly<Record<string, unknown>>
        const state = fields[field]
        const dates = falls.flatMap(({ back, date }) => (String(state) in back ? [date] : []))
        return dates.length > 0 ? dates.every((date) => fields[date] === null) : undated.includes(state)
      }).length
      if (records === 0) return []
      return [{ section, field, records, sentence: say('scoring.asRecordedNow', { section, field, records }) }]
    }),
  )
}
