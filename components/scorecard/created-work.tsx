import { useTranslations } from 'next-intl'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { type Item, WorkList } from './work-items'

export type CreatedWorkProps = {
  items: Item[]
  /** The work exists as items; before Phase 2 it is only proposed. */
  created: boolean
  /** Only the newest scorecard makes work; an older one tells what it made. */
  newest: boolean
  workHref: string
}

const SHOWN = 5

/** What a scorecard makes: one action for each question below 3. */
export function CreatedWork({ items, created, newest, workHref }: CreatedWorkProps) {
  const t = useTranslations('scorecard.outcome')
  return (
    <Plate aria-labelledby="creates">
      <PlateHeader
        id="creates"
        title={t('creates', { count: items.length })}
        more={created && items.length > 0 ? <Link href={workHref}>{t('workList')}</Link> : null}
      />
      <PlateBody>
        <p className="t-sm max-w-[68ch] text-ink-2">
          {items.length === 0
            ? t('createsNone')
            : !newest
              ? t('createsPast')
              : created
                ? t('createsNow')
                : t('createsLater')}
        </p>
        <WorkList items={items.slice(0, SHOWN)} />
        {items.length > SHOWN ? (
          <details className="mt-2">
            <summary className="t-sm min-h-6 text-ink-2">{t('more', { count: items.length - SHOWN })}</summary>
            <WorkList items={items.slice(SHOWN)} />
          </details>
        ) : null}
      </PlateBody>
    </Plate>
  )
}
