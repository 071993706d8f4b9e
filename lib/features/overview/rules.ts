import type { Permission } from '@/lib/access/permissions'
import type { Evaluation } from '@/lib/scoring/evaluate'
import type { NextStep } from '@/lib/scoring/next-step'

/** All four sources are searched: the confirmation of the inventory alone is missing. */
const onlyConfirmation = /P1-C2\.(unconfirmed|outdated)$/

/** Lines that a submitted scorecard meets. */
const ofScorecard = ['P1-B1', 'FOCUS-GATE']

/** What a step asks for in one word, for its sentence and its notice. */
export type Asked = 'confirm' | 'rate' | 'line' | 'submit'

/**
 * What has to be done and the right it needs; null for a step that is the reader's own already (a signature, a vote), that
 * waits for named seats, or that everybody shares.
 */
export function askedBy(step: NextStep, { gates }: Evaluation): { asked: Asked; right: Permission } | null {
  switch (step.kind) {
    case 'start-scorecard':
    case 'renew-scorecard':
      return { asked: 'rate', right: 'scorecard:submit' }
    case 'continue-scorecard':
      return { asked: 'rate', right: 'scorecard:answer' }
    case 'submit':
    case 'resubmit':
    case 'refresh':
      return { asked: 'submit', right: 'gate:submit' }
    case 'meet-line': {
      const lines = gates.find(({ gateId }) => gateId === step.gateId)?.lines ?? []
      const line = lines.find(({ itemId }) => itemId === step.lineId)
      if (line && onlyConfirmation.test(line.summary.code)) return { asked: 'confirm', right: 'inventory:confirm' }
      return ofScorecard.includes(step.lineId)
        ? { asked: 'rate', right: 'scorecard:submit' }
        : { asked: 'line', right: 'register:edit' }
    }
    default:
      return null
  }
}

/** One text for one step, so that an ask is about the step its reader saw. */
export const stepKey = (step: NextStep): string =>
  [step.kind, 'gateId' in step ? step.gateId : '', 'lineId' in step ? step.lineId : ''].filter(Boolean).join('/')
