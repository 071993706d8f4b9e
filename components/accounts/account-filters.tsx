import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '../ui/button'
import { Search } from '../ui/icons'
import { SegmentLinks } from '../ui/segmented'

export const accountKinds = ['all', 'operators', 'disabled'] as const
export type Asked = { q: string; show: (typeof accountKinds)[number]; page: number }

/** The address of the list with these wishes; what is as usual is left out. */
export function accountsHref({ q, show, page }: Asked): string {
  const query = new URLSearchParams([
    ...(q === '' ? [] : [['q', q]]),
    ...(show === 'all' ? [] : [['show', show]]),
    ...(page === 1 ? [] : [['page', String(page)]]),
  ])
  return query.size === 0 ? '/accounts' : `/accounts?${query}`
}

/** Search and kinds live in the address: a plain form and links set them. */
export function AccountFilters({ asked }: { asked: Asked }) {
  const t = useTranslations('accounts.list')
  return (
    <div className="flex flex-wrap items-center gap-3">
      <search className="phone:w-full">
        <form action="/accounts" className="flex gap-2">
          {asked.show === 'all' ? null : <input type="hidden" name="show" value={asked.show} />}
          <span className="relative phone:flex-1">
            <Search className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-ink-3" />
            <input
              type="search"
              name="q"
              defaultValue={asked.q}
              maxLength={200}
              autoComplete="off"
              aria-label={t('search')}
              placeholder={t('search')}
              className="h-8 w-64 rounded-md border border-control bg-surface pr-2 pl-8 text-sm text-ink placeholder:text-ink-3 phone:h-10 phone:w-full phone:text-base"
            />
          </span>
          <Button type="submit">{t('searchButton')}</Button>
        </form>
      </search>
      <SegmentLinks
        label={t('show.label')}
        segments={accountKinds.map((show) => ({
          href: accountsHref({ ...asked, show, page: 1 }),
          label: t(`show.${show}`),
          current: show === asked.show,
        }))}
      />
    </div>
  )
}

type PagesProps = { asked: Asked; size: number; shown: number; total: number; more: boolean }

/** Which of the accounts are shown, and the way on. */
export function AccountPages({ asked, size, shown, total, more }: PagesProps) {
  const t = useTranslations('accounts.list')
  if (asked.page === 1 && !more) return null
  const from = (asked.page - 1) * size + 1
  return (
    <nav aria-label={t('pages')} className="flex items-center justify-end gap-2">
      <span className="t-meta mr-auto">{t('page', { from, to: from + shown - 1, total })}</span>
      {asked.page > 1 ? (
        <ButtonLink href={accountsHref({ ...asked, page: asked.page - 1 })}>{t('earlier')}</ButtonLink>
      ) : null}
      {more ? <ButtonLink href={accountsHref({ ...asked, page: asked.page + 1 })}>{t('later')}</ButtonLink> : null}
    </nav>
  )
}
