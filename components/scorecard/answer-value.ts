export type EvidenceLink = { label: string; url: string | null; fileId: string | null }

/** What a person says about one question. */
export type AnswerValue = {
  rating: number | null
  notApplicable: boolean
  naReason: string | null
  note: string | null
  evidence: EvidenceLink[]
  confidence: 'verified' | 'reported' | 'guess' | null
  markedForReview: boolean
}
export type StoredAnswer = AnswerValue & { revision: number; carriedFrom: string | null }
export type CurrentAnswer = StoredAnswer & { questionId: string; updatedAt: string; updatedByName: string | null }

export type Standing = {
  answered: number
  settled: number
  questions: number
  mean: number | null
  cap: number | null
  suggested: number | null
}
export type RatingRow = { areaId: string; revision: number; mode: string; quick: number | null; final: number | null }
export type SavedAnswer = { answer: CurrentAnswer; area: RatingRow; standing: Standing }

/** What a change says; the rest stays as it is. */
export type Fields = Partial<AnswerValue>

export const empty: StoredAnswer = {
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

export const answerValue = (answer: AnswerValue): AnswerValue => ({
  rating: answer.rating,
  notApplicable: answer.notApplicable,
  naReason: answer.naReason,
  note: answer.note,
  // The database keeps its own order of keys: the same link must read the same.
  evidence: answer.evidence.map(({ label, url, fileId }) => ({ label, url, fileId })),
  confidence: answer.confidence,
  markedForReview: answer.markedForReview,
})

export const storedOf = (answer: StoredAnswer): StoredAnswer => ({
  ...answerValue(answer),
  revision: answer.revision,
  carriedFrom: answer.carriedFrom,
})

export const saysTheSame = (fields: Fields, answer: AnswerValue) => {
  const there = answerValue(answer)
  const wanted = answerValue({ ...there, ...fields })
  return JSON.stringify(wanted) === JSON.stringify(there)
}
