import type { Area } from '@/lib/content'
import { inWords } from '@/lib/messages/in-words'
import { allowedQuick, areaProgress, type Verdict } from '@/lib/scoring/area-rating'
import { Refusal } from '@/lib/server/errors'

const HIGHEST = 5

/** Highest quick rating while the critical question is unanswered; null where that does not limit. */
export function openCap(area: Area): number | null {
  const { max } = allowedQuick(areaProgress(area, new Map()))
  return max < HIGHEST ? max : null
}

const sentences: Record<string, (params: Record<string, string | number>) => string> = {
  outsideScale: () => inWords('document.use1234'),
  limitedByCritical: ({ max, question }) => inWords('scorecard.limitedToMaxByThe', { max, question }),
  shadowSense: ({ max, question }) => inWords('scorecard.moreThanMaxNeedsQuestion', { max, question }),
  notComplete: ({ missing }) => inWords('scorecard.theAreaIsNotComplete', { missing }),
  tooFar: ({ min, max }) => inWords('scorecard.anOverrideGoesOneUp', { min, max }),
  reasonNeeded: ({ length }) => inWords('scorecard.giveAReasonOfAt', { length }),
}

/** Turns a "no" of the scoring rules into the refusal a caller gets: a sentence, and the rule's own code as reason. */
export function insist(verdict: Verdict): void {
  if (verdict.allowed) return
  const { code, params } = verdict.because
  const sentence = sentences[code.split('.').at(-1) ?? '']
  throw new Refusal('not_allowed_now', sentence?.(params) ?? inWords('scorecard.theRatingRulesDoNot'), {
    reasons: [verdict.because],
  })
}
