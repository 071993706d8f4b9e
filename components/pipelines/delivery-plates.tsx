import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import { Plate } from '../ui/plate'
import { Status } from '../ui/status'

type Run = { id: string; environment: string; outcome: 'succeeded' | 'failed'; at: string }

export type Delivery = {
  kind: 'infrastructure' | 'model'
  newest: Run | null
  /** The newest run that counts for the gate. */
  green: Run | null
  /** Days since then. */
  age: number | null
  inWindow: boolean
  action: ReactNode
}

export type DeliveryPlatesProps = { kinds: Delivery[] }

/** The two pipelines side by side: the run that counts for the gate, and the newest one of any outcome. */
export function DeliveryPlates({ kinds }: DeliveryPlatesProps) {
  const { zone } = usePageContext()
  const t = useTranslations('pipelines')
  const told = (run: Run) => ({
    environment: label('pipelineEnvironment', run.environment),
    date: dayLabel(run.at, zone),
  })
  return (
    <div className="mb-4 grid grid-cols-2 gap-4 phone:grid-cols-1 phone:gap-2">
      {kinds.map(({ kind, newest, green, age, inWindow, action }) => (
        <Plate key={kind} as="article" aria-labelledby={`pipeline-${kind}`} className="flex flex-col gap-1.5 px-4 py-3">
          <h2 id={`pipeline-${kind}`} className="t-card">
            {t(`kind.${kind}`)}
          </h2>
          {green === null || age === null ? (
            <Status kind="unknown">{t('neverGreen')}</Status>
          ) : inWindow ? (
            <Status kind="ready">{t('inWindow', { age })}</Status>
          ) : (
            <Status kind="at-risk">{t('tooOld', { age })}</Status>
          )}
          {green === null ? null : <p className="t-sm text-ink-2">{t('green', told(green))}</p>}
          {newest !== null && newest.id === green?.id ? null : (
            <p className="t-sm text-ink-2">
              {newest === null ? t('newestNone') : `${t('newest', told(newest))}, ${t(newest.outcome)}`}
            </p>
          )}
          {action === null ? null : <div className="mt-auto pt-1">{action}</div>}
        </Plate>
      ))}
    </div>
  )
}
