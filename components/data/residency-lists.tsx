import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import type { HitView, OpenView } from '@/lib/features/data/queries'
import { placeOf } from '@/lib/site/places'
import { useSentences } from '../layout/sentences'
import { Link } from '../ui/link'

export type HitListProps = {
  hits: readonly HitView[]
  /** What to do about one: open its finding. */
  actions: (hit: HitView) => ReactNode
}

/** Each place where data is used although it may not be there, one sentence each, with the use cases that lead there. */
export function HitList({ hits, actions }: HitListProps) {
  const { base } = usePageContext()
  const t = useTranslations('data.residency')
  const say = useSentences()
  return (
    <ul className="grid gap-3">
      {hits.map((hit) => (
        <li key={`${hit.source.id} ${hit.spot.id} ${hit.spot.region}`} className="grid gap-1.5">
          <p className="t-body wrap-anywhere">
            <Link href={placeOf(base, 'dataSources', hit.source.id) ?? base} className="text-ink">
              {say(hit.sentence)}
            </Link>
          </p>
          {hit.useCases.length > 0 ? (
            <p className="t-meta flex flex-wrap gap-x-2">
              <span>{t('seen')}</span>
              {hit.useCases.map(({ id, title }) => (
                <Link key={id} href={placeOf(base, 'useCases', id) ?? base}>
                  {title}
                </Link>
              ))}
            </p>
          ) : null}
          <div className="flex flex-wrap gap-2">{actions(hit)}</div>
        </li>
      ))}
    </ul>
  )
}

/** What is not known, each with its record and who can record it. */
export function OpenList({ open }: { open: readonly OpenView[] }) {
  const { base } = usePageContext()
  const t = useTranslations('data.residency')
  const say = useSentences()
  return (
    <ul className="grid gap-1.5">
      {open.map((one) => {
        const href = one.section === 'organization' ? null : placeOf(base, one.section, one.recordId ?? '')
        const words = say(one.sentence)
        return (
          <li key={`${one.recordId} ${words}`} className="t-sm wrap-anywhere">
            {href ? <Link href={href}>{words}</Link> : words}
            <span className="t-meta"> · {one.who === null ? t('nobody') : t('can', { name: one.who })}</span>
          </li>
        )
      })}
    </ul>
  )
}
