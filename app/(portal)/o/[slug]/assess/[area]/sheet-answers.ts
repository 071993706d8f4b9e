import type { AreaSheet } from '@/lib/features/scorecard/view'

const emptyAnswer = {
  rating: null,
  notApplicable: false,
  naReason: null,
  note: null,
  evidence: [],
  confidence: null,
  markedForReview: false,
  revision: 0,
  carriedFrom: null,
}

/** The answers of a sheet by question, as the island keeps them; a question nobody answered has an empty one. */
export function answersOf(sheet: AreaSheet) {
  return Object.fromEntries(
    sheet.questions.map(({ question, answer }) => {
      if (!answer) return [question.id, emptyAnswer]
      const { rating, notApplicable, naReason, note, evidence, confidence, markedForReview } = answer
      const { revision, carriedFrom } = answer
      const value = { rating, notApplicable, naReason, note, evidence, confidence, markedForReview }
      return [question.id, { ...value, revision, carriedFrom }]
    }),
  )
}
