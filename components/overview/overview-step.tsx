import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { gateHref, gateName } from '@/components/layout/gate-words'
import { IslandMessages } from '@/components/layout/island-messages'
import { useSentences } from '@/components/layout/sentences'
import type { StepPeople } from '@/lib/features/overview/people/queries'
import type { Evaluation } from '@/lib/scoring/evaluate'
import type { NextStep as Step } from '@/lib/scoring/next-step'
import { placeOfLine } from '@/lib/site/places'
import { AskForStep } from './ask-for-step.client'
import { NextStep } from './next-step'

type Props = {
  step: Step
  evaluation: Evaluation
  /** Who takes it, for who reads. */
  people: StepPeople
  /** Wording of the framework by id: what a line needs, and seats. */
  lineNeeds: Readonly<Record<string, string>>
  seatNames: Readonly<Record<string, string>>
  /** The button that starts the first scorecard, for who may. */
  start?: ReactNode
}

type Words = { title: string; text: string; action: { label: string; href: string } }

/** All four sources are searched: the confirmation of the inventory alone is missing. */
const onlyConfirmation = /P1-C2\.(unconfirmed|outdated)$/

/**
 * The one next step: with its one action for who can take it; for everybody else who takes it, by name, and a way to ask
 * them. For a gate that waits, who may submit it reminds its seats.
 */
export function OverviewStep(props: Props) {
  const t = useTranslations('home.step')
  const { step, people, seatNames, start } = props
  const { title, text, action } = useStepWords(props)
  const take = step.kind === 'start-scorecard' ? start : undefined
  if (people.mine) return <NextStep title={title} text={text} action={action} take={take} />
  const named = people.people.map(({ name, seat }) =>
    seat === null ? name : t('seated', { name, seat: seatNames[seat] ?? seat }),
  )
  if (named.length === 0) {
    // A seat nobody holds is given in the settings; everything else keeps its own words.
    return <NextStep title={title} text={`${text} ${t('nobody')}`} action={step.kind === 'wait' ? action : undefined} />
  }
  const names = named.join(', ')
  const ask =
    people.ask === null && people.remind === null ? undefined : (
      <IslandMessages namespaces={['overview']}>
        <AskForStep
          names={names}
          {...(people.remind === null ? { step: people.ask ?? '' } : { gate: people.remind })}
        />
      </IslandMessages>
    )
  return (
    <NextStep
      title={t('waiting', { names })}
      text={step.kind === 'wait' ? text : `${title}. ${text}`}
      action={action}
      ask={ask}
    />
  )
}

function useStepWords({ step, evaluation, lineNeeds, people }: Props): Words {
  const { base } = usePageContext()
  const t = useTranslations('home.step')
  const words = useSentences()
  const gate = 'gateId' in step ? gateName(step.gateId) : ''
  const toGate = 'gateId' in step ? gateHref(base, step.gateId) : ''
  switch (step.kind) {
    case 'sign':
    case 'refresh':
    case 'submit':
      return {
        title: t(`${step.kind}.title`, { gate }),
        text: t(`${step.kind}.text`, { gate }),
        action: { label: t(`${step.kind}.action`), href: toGate },
      }
    case 'vote':
      return {
        title: t('vote.title', { gate }),
        text: t('vote.text', { gate }),
        action: { label: t('vote.action'), href: `${toGate}/rollback` },
      }
    case 'start-scorecard':
    case 'keep-cadence': {
      const href = step.kind === 'keep-cadence' ? `${base}/phases/6` : `${base}/assess`
      return {
        title: t(`${step.kind}.title`),
        text: t(`${step.kind}.text`),
        action: { label: t(`${step.kind}.action`), href },
      }
    }
    case 'continue-scorecard':
      return {
        title: t('continue-scorecard.title'),
        text: t('continue-scorecard.text', { missing: step.missing }),
        action: { label: t('continue-scorecard.action'), href: `${base}/assess` },
      }
    case 'renew-scorecard':
      return {
        title: t('renew-scorecard.title'),
        text: t('renew-scorecard.text', { age: step.age }),
        action: { label: t('renew-scorecard.action'), href: `${base}/assess` },
      }
    case 'resubmit':
      return {
        title: t('resubmit.title', { gate }),
        text: step.reason ? t('resubmit.text', { reason: step.reason }) : t('resubmit.textNoReason'),
        action: { label: t('resubmit.action'), href: toGate },
      }
    case 'wait': {
      return {
        title: t('wait.title', { gate }),
        text: t('wait.text', { gate, count: step.approvalsLeft }),
        action: { label: t('wait.action'), href: toGate },
      }
    }
    case 'meet-line': {
      const found = evaluation.gates.find(({ gateId }) => gateId === step.gateId)
      const line = found?.lines.find(({ itemId }) => itemId === step.lineId)
      const summary = line ? words(line.summary) : ''
      const confirm = line !== undefined && onlyConfirmation.test(line.summary.code)
      return {
        title: confirm
          ? t('meet-line.confirm')
          : t('meet-line.title', { line: lineNeeds[step.lineId]?.replace(/\.$/, '') ?? step.lineId }),
        text: t('meet-line.text', { summary, left: step.left, gate }),
        action: {
          label: confirm && people.mine ? t('meet-line.confirmAction') : t('meet-line.action'),
          href: placeOfLine(base, step.lineId),
        },
      }
    }
  }
}
