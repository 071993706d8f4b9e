import { empty } from '@/components/scorecard/answer-value'
import type { AreaSheet } from '@/lib/features/scorecard/view'

/** The answers of a sheet by question, as the island keeps them; a question nobody answered has an empty one. */
export function answersOf(sheet: AreaSheet) {
  return Object.fromEntries(
    sheet.questions.map(({ question, answer }) => {
      if (!answer) return [question.id, empty]
      const { rating, notApplicable, naReason, note, evidence, confidence, markedForReview } = answer
      const { revision, carriedFrom } = answer
      const value = { rating, notApplicable, naReason, note, evidence, confidence, markedForReview }
      return [question.id, { ...value, revision, carriedFrom }]
    }),
  )
}
