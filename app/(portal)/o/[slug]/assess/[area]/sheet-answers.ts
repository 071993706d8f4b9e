import { empty } from '@/components/scorecard/answer-value'
import type { PaperArea } from '@/components/scorecard/paper-form'
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

/** The area as it lies on paper: its rating where it is confirmed, and every question with its answer. */
export const paperOf = ({ area, state, questions }: AreaSheet): PaperArea => ({
  area,
  final: state.final,
  reason: null,
  answers: questions.map(({ question, answer }) => ({ question, answer })),
})
