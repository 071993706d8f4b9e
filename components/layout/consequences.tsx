import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { Skeleton } from '../ui/skeleton'

export type ConsequenceGroup = { title: string; items: { key: string; text: ReactNode }[] }

export type ConsequencesProps = {
  /** Null while the portal works them out. */
  groups: ConsequenceGroup[] | null
  problem: string | null
  onRetry: () => void
}

/** What a step ends and what it leaves, told before it is taken. A group without items is not drawn. */
export function Consequences({ groups, problem, onRetry }: ConsequencesProps) {
  const t = useTranslations('common')
  if (problem !== null) {
    return (
      <Notice kind="error" live="assertive" action={<Button onClick={onRetry}>{t('retry')}</Button>}>
        {problem}
      </Notice>
    )
  }
  if (groups === null) {
    return (
      <div role="status" className="grid gap-3 py-2">
        <span className="sr-only">{t('loading')}</span>
        <Skeleton className="w-1/4" />
        <Skeleton className="w-4/5" />
        <Skeleton className="w-3/5" />
        <Skeleton className="w-2/3" />
      </div>
    )
  }
  return groups
    .filter(({ items }) => items.length > 0)
    .map(({ title, items }) => (
      <section key={title} aria-label={title} className="grid gap-1">
        <h3 className="t-label">{title}</h3>
        <ul className="t-sm grid list-disc gap-1 pl-4 text-ink-2 marker:text-ink-3">
          {items.map(({ key, text }) => (
            <li key={key} className="wrap-anywhere">
              {text}
            </li>
          ))}
        </ul>
      </section>
    ))
}
