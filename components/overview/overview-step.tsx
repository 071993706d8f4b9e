import { useTranslations } from 'next-intl'
import { gateHref, gateName } from '@/components/layout/gate-words'
import { useSentences } from '@/components/layout/sentences'
import type { Evaluation } from '@/lib/scoring/evaluate'
import type { NextStep as Step } from '@/lib/scoring/next-step'
import { placeOfLine } from '@/lib/site/places'
import { NextStep } from './next-step'

type Props = {
  base: string
  step: Step
  evaluation: Evaluation
  /** Wording of the framework by id: what a line needs, and seats. */
  lineNeeds: Readonly<Record<string, string>>
  seatNames: Readonly<Record<string, string>>
  /** Whether this person can start a scorecard; others read who does. */
  mayStart: boolean
}

/** All four sources are searched: the confirmation of the inventory alone is missing. */
const onlyConfirmation = /P1-C2\.(unconfirmed|outdated)$/

/** The one next step in words, with its one action. */
export function OverviewStep({ base, step, evaluation, lineNeeds, seatNames, mayStart }: Props) {
  const t = useTranslations('home.step')
  const words = useSentences()
  const gate = 'gateId' in step ? gateName(step.gateId) : ''
  const toGate = 'gateId' in step ? gateHref(base, step.gateId) : ''
  switch (step.kind) {
    case 'sign':
    case 'refresh':
    case 'submit':
      return (
        <NextStep
          title={t(`${step.kind}.title`, { gate })}
          text={t(`${step.kind}.text`, { gate })}
          action={{ label: t(`${step.kind}.action`), href: toGate }}
        />
      )
    case 'vote':
      return (
        <NextStep
          title={t('vote.title', { gate })}
          text={t('vote.text', { gate })}
          action={{ label: t('vote.action'), href: `${toGate}/rollback` }}
        />
      )
    case 'start-scorecard':
    case 'keep-cadence': {
      if (step.kind === 'start-scorecard' && !mayStart)
        return <NextStep title={t('start-scorecard.title')} text={t('start-scorecard.textRead')} />
      const href = step.kind === 'keep-cadence' ? `${base}/phases/6` : `${base}/assess`
      return (
        <NextStep
          title={t(`${step.kind}.title`)}
          text={t(`${step.kind}.text`)}
          action={{ label: t(`${step.kind}.action`), href }}
        />
      )
    }
    case 'continue-scorecard':
      return (
        <NextStep
          title={t('continue-scorecard.title')}
          text={t('continue-scorecard.text', { missing: step.missing })}
          action={{ label: t('continue-scorecard.action'), href: `${base}/assess` }}
        />
      )
    case 'renew-scorecard':
      return (
        <NextStep
          title={t('renew-scorecard.title')}
          text={t('renew-scorecard.text', { age: step.age })}
          action={{ label: t('renew-scorecard.action'), href: `${base}/assess` }}
        />
      )
    case 'resubmit':
      return (
        <NextStep
          title={t('resubmit.title', { gate })}
          text={step.reason ? t('resubmit.text', { reason: step.reason }) : t('resubmit.textNoReason')}
          action={{ label: t('resubmit.action'), href: toGate }}
        />
      )
    case 'wait': {
      const open = evaluation.gates.find(({ gateId }) => gateId === step.gateId)?.chip.seats ?? []
      const seats = open.filter(({ state }) => state !== 'signed').map(({ seat }) => seatNames[seat] ?? seat)
      return (
        <NextStep
          title={t('wait.title', { gate })}
          text={t('wait.text', { count: step.approvalsLeft, seats: seats.join(', ') })}
          action={{ label: t('wait.action'), href: toGate }}
        />
      )
    }
    case 'meet-line': {
      const found = evaluation.gates.find(({ gateId }) => gateId === step.gateId)
      const line = found?.lines.find(({ itemId }) => itemId === step.lineId)
      const summary = line ? words(line.summary) : ''
      return (
        <NextStep
          title={
            line && onlyConfirmation.test(line.summary.code)
              ? t('meet-line.confirm')
              : t('meet-line.title', { line: lineNeeds[step.lineId]?.replace(/\.$/, '') ?? step.lineId })
          }
          text={t('meet-line.text', { summary, left: step.left, gate })}
          action={{ label: t('meet-line.action'), href: placeOfLine(base, step.lineId) }}
        />
      )
    }
  }
}
