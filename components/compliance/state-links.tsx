import { useTranslations } from 'next-intl'
import type { ControlStateName } from '@/lib/scoring/controls/states'
import { Link } from '../ui/link'
import { Status } from '../ui/status'
import { STATES, stateShapes } from './control-states'

export type StateLinksProps = {
  /** The page of the controls, with its view. */
  path: string
  counts: Partial<Record<ControlStateName, number>>
  current: ControlStateName | null
  words: Record<string, string>
}

/** How many controls are in each state, each as the way to them; those that need somebody come first. */
export function StateLinks({ path, counts, current, words }: StateLinksProps) {
  const t = useTranslations('compliance.states')
  return (
    <nav aria-label={t('label')} className="mb-3 flex flex-wrap gap-x-4 gap-y-1">
      {current === null ? null : (
        <Link href={path} className="t-sm inline-flex min-h-6 items-center">
          {t('all')}
        </Link>
      )}
      {STATES.filter((state) => (counts[state] ?? 0) > 0).map((state) => (
        <Link
          key={state}
          href={`${path}&state=${state}`}
          aria-current={state === current ? 'page' : undefined}
          className="inline-flex min-h-6 items-center aria-[current]:font-semibold"
        >
          <Status kind={stateShapes[state]}>
            {t('count', { state: words[state] ?? state, count: counts[state] ?? 0 })}
          </Status>
        </Link>
      ))}
    </nav>
  )
}
