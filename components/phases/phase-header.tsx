import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { seatById } from '@/lib/content'
import { gateHref, gateName } from '../layout/gate-words'
import { ButtonLink } from '../ui/button'
import { Link } from '../ui/link'
import { Notice } from '../ui/notice'
import { Plate } from '../ui/plate'
import { Reading } from '../ui/reading'
import type { PhasePart } from './phase-page'

/** Goal, question, who leads; progress of the items and readiness of the gate stand apart. */
export function PhaseHeader({ data }: PhasePart) {
  const place = usePageContext()
  const t = useTranslations('phases')
  const { current, gate, phase, progress } = data
  const facts = [
    [t('goal'), phase.goal],
    [t('question'), phase.question],
    [t('deliverable'), phase.deliverable],
  ]
  return (
    <Plate
      as="div"
      className="mb-4 grid grid-cols-[minmax(0,1fr)_auto_auto] gap-x-8 gap-y-4 p-4 narrow:grid-cols-2 phone:grid-cols-1"
    >
      <dl className="t-sm grid content-start gap-1.5 narrow:col-span-2 phone:col-span-1">
        {facts.map(([term, text]) => (
          <div key={term} className="flex gap-3 phone:block">
            <dt className="w-24 flex-none text-ink-3">{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div className="flex gap-3 phone:block">
          <dt className="w-24 flex-none text-ink-3">{t('led')}</dt>
          <dd>{phase.ledBy.map((seat) => seatById(seat).name).join(', ')}</dd>
        </div>
      </dl>
      <div className="min-w-40 border-l border-line pl-5 phone:border-0 phone:pl-0">
        <p className="t-label pb-1">{t('progress')}</p>
        <Reading
          value={progress.percent === null ? t('progressNone') : t('progressValue', { percent: progress.percent })}
          meter={{ fill: (progress.percent ?? 0) / 100, threshold: null }}
          threshold={t('progressText', { done: progress.done, all: progress.applicable })}
        />
      </div>
      <div className="min-w-44 border-l border-line pl-5 phone:border-0 phone:pl-0">
        <p className="t-label pb-1">{t(current.current > phase.n ? 'readyToday' : 'ready')}</p>
        {gate && progress.gate ? (
          <>
            <Reading
              value={t('group', { done: progress.gate.met, all: progress.gate.required })}
              threshold={t('readyText', { met: progress.gate.met, required: progress.gate.required })}
            />
            <Link href={gateHref(place.base, gate.gateId)} className="t-sm mt-1 inline-flex min-h-6 items-center">
              {t('openGate', { gate: gateName(gate.gateId) })}
            </Link>
          </>
        ) : (
          <p className="t-sm max-w-48">{t('readyNone')}</p>
        )}
        {progress.exitMissing.length > 0 ? (
          <p className="t-meta mt-1 flex max-w-52 flex-wrap items-center gap-x-1.5">
            {t('exitMissing', { count: progress.exitMissing.length })}
            {progress.exitMissing.map((itemId) => (
              <a key={itemId} href={`#${itemId}`} className="id inline-flex min-h-6 items-center">
                {itemId}
              </a>
            ))}
          </p>
        ) : null}
      </div>
    </Plate>
  )
}

/** Right after a gate: what opened, and what comes first. */
export function PhaseWelcome({ data }: PhasePart) {
  const place = usePageContext()
  const t = useTranslations('phases.welcome')
  const { phase, current, enteredBy, work } = data
  const open = work.some(({ owner, dueAt, closedAt }) => closedAt === null && (owner === null || dueAt === null))
  if (current.current !== phase.n || enteredBy !== 'gate' || phase.n !== 2 || !open) return null
  return (
    <Notice
      kind="success"
      className="mb-4"
      title={t('title', { phase: phase.n })}
      action={
        <ButtonLink size="sm" href={`${place.base}/gates/1-2?decided=1`}>
          {t('receipt')}
        </ButtonLink>
      }
    >
      {t('text', { gate: gateName('gate-1-2') })}
    </Notice>
  )
}
