import { useTranslations } from 'next-intl'
import { type Stored, useSend } from './use-send'

export type ExperimentFacts = {
  id: string
  revision: number
  name: string
  end: string | null
  finishedAt: string | null
  start: string | null
  actualCost: string | null
  cap: string | null
  lastActivityAt: string | null
  nextStep: string | null
}

export type StepProps = {
  experiment: ExperimentFacts
  onClose: () => void
}

export const MIN_REASON = 10

/** The day `count` days later, as a calendar reads it. */
export function laterDay(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** Sends one step; `back` adds the way back. */
export function useStep({ experiment, onClose }: Pick<StepProps, 'experiment' | 'onClose'>) {
  const t = useTranslations('portfolio.steps')
  const { send, ...rest } = useSend()
  const base = `/experiments/${experiment.id}`
  async function take(step: string, body: Record<string, unknown>, message: string, back: boolean) {
    const stored = await send({
      method: 'POST',
      path: `${base}/${step}`,
      body: { ...body, revision: experiment.revision },
      message,
      ...(back
        ? {
            undo: ({ revision }: Stored) => ({
              method: 'POST' as const,
              path: `${base}/step-back`,
              body: { revision },
              message: t('takenBack', { name: experiment.name }),
            }),
          }
        : {}),
    })
    if (stored) onClose()
  }
  return { take, send, ...rest }
}
