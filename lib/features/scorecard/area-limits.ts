import type { Area } from '@/lib/content'
import { allowedQuick, areaProgress, type Verdict } from '@/lib/scoring/area-rating'
import { Refusal } from '@/lib/server/errors'

const HIGHEST = 5

/** Highest quick rating while the critical question is unanswered; null where that does not limit. */
export function openCap(area: Area): number | null {
  const { max } = allowedQuick(areaProgress(area, new Map()))
  return max < HIGHEST ? max : null
}

const sentences: Record<string, (params: Record<string, string | number>) => string> = {
  outsideScale: () => 'Use 1, 2, 3, 4 or 5.',
  limitedByCritical: ({ max, question }) => `Limited to ${max} by the critical question ${question}.`,
  shadowSense: ({ max, question }) =>
    `More than ${max} needs ${question} answered with 3 or more: no search, no credit.`,
  notComplete: ({ missing }) => `The area is not complete: ${missing} questions are open.`,
  tooFar: ({ min, max }) => `An override goes one up or down: ${min} to ${max}.`,
  reasonNeeded: ({ length }) => `Give a reason of at least ${length} characters.`,
}

/** Turns a "no" of the scoring rules into the refusal a caller gets: a sentence, and the rule's own code as reason. */
export function insist(verdict: Verdict): void {
  if (verdict.allowed) return
  const { code, params } = verdict.because
  const sentence = sentences[code.split('.').at(-1) ?? '']
  throw new Refusal('not_allowed_now', sentence?.(params) ?? 'The rating rules do not allow this.', {
    reasons: [verdict.because],
  })
}
