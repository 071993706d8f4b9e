import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Search } from '../ui/icons'
import { SegmentLinks } from '../ui/segmented'
import type { Ring } from './ring-status'

export type RadarSearchProps = { path: string; q: string; ring: Ring | null; rings: { ring: Ring; count: number }[] }

/** "May I use …": a plain form, so that an answer has an address of its own. */
export function RadarSearch({ path, q, ring, rings }: RadarSearchProps) {
  const t = useTranslations('radar')
  const href = (one: Ring | null) => {
    const query = new URLSearchParams({ ...(q === '' ? {} : { q }), ...(one === null ? {} : { ring: one }) })
    return query.size > 0 ? `${path}?${query}` : path
  }
  return (
    <div className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-2">
      <search className="phone:w-full">
        <form action={path} className="flex items-end gap-2">
          {ring === null ? null : <input type="hidden" name="ring" value={ring} />}
          <label className="grid min-w-0 flex-1 gap-1">
            <span className="t-sm font-medium">{t('search.label')}</span>
            <span className="relative block">
              <Search className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3" />
              <input
                type="search"
                name="q"
                defaultValue={q}
                maxLength={200}
                placeholder={t('search.placeholder')}
                className="h-10 w-72 rounded-md border border-control bg-surface pr-2 pl-8 text-base text-ink placeholder:text-ink-3 phone:h-11 phone:w-full"
              />
            </span>
          </label>
          <Button type="submit" size="lg">
            {t('search.button')}
          </Button>
        </form>
      </search>
      <SegmentLinks
        label={t('search.rings')}
        segments={[
          { href: href(null), label: t('search.all'), current: ring === null },
          ...rings.map((one) => ({
            href: href(one.ring),
            label: `${t(`ring.${one.ring}`)} ${one.count}`,
            current: ring === one.ring,
          })),
        ]}
      />
    </div>
  )
}
