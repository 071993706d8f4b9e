import type { Evaluation } from '@/lib/scoring/evaluate'
import { registerOfSection } from '../catalogue'
import { wordsOf } from '../words/view'

export type RecordedNow = { register: string; column: string; records: number }

/** The undated states that an earlier day reads as they are recorded now (rule AS-OF), in the words of the screens. */
export function listRecordedNow({ asRecordedNow }: Pick<Evaluation, 'asRecordedNow'>): RecordedNow[] {
  return asRecordedNow.map(({ section, field, records }) => {
    const one = registerOfSection(section)
    if (!one) return { register: section, column: field, records }
    const { columnWords, words } = wordsOf(one)
    return { register: words.name, column: columnWords[field] ?? field, records }
  })
}
