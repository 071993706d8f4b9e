import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { Link } from '@/components/ui/link'
import type { SetupStep } from '@/lib/features/organizations/setup/queries'
import { Check } from '../ui/icons'

const setupSteps: readonly SetupStep[] = ['people', 'baseline']

export type SetupStepsProps = {
  current: SetupStep
  /** Steps with something in them. */
  done: readonly SetupStep[]
}

/** The steps as links: any order, any time. */
export function SetupSteps({ current, done }: SetupStepsProps) {
  const { base } = usePageContext()
  const t = useTranslations('settings.setup')
  return (
    <nav aria-label={t('steps')} className="mb-5">
      <ol className="grid grid-cols-2 gap-2">
        {setupSteps.map((step, i) => {
          const isCurrent = step === current
          const isDone = done.includes(step)
          return (
            <li key={step}>
              <Link
                href={`${base}/setup?step=${i + 1}`}
                aria-current={isCurrent ? 'step' : undefined}
                className="grid min-h-11 content-start gap-0.5 border-t-[3px] border-line-2 pt-2 text-ink-2 no-underline hover:text-ink aria-[current]:border-index aria-[current]:text-ink"
              >
                <span className="t-meta flex items-center gap-1">
                  {i + 1}
                  {isDone ? (
                    <>
                      <Check className="size-3.5 text-ready" />
                      <span className="sr-only">{t('done')}</span>
                    </>
                  ) : null}
                </span>
                <span className="t-sm font-medium wrap-anywhere">{t(step)}</span>
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
