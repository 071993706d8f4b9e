import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import type { Roadmap } from '@/lib/features/roadmap/queries'
import { placeOf } from '@/lib/site/places'
import { causeOf } from '../layout/work-cause'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { Tag } from '../ui/tag'
import { PlanItem } from './plan-item.client'

type Horizon = Roadmap['horizons'][number]
type Item = Horizon['items'][number]
export type HorizonPlateProps = {
  roadmap: Roadmap
  horizon: Horizon
  /** The last day of now and of next. */
  until: string | null
}

/** Kinds that end what they come from when they are done; the others were decided there. */
const CLOSES: ReadonlySet<string> = new Set(['focus', 'improvement', 'flag', 'finding'])

/** More than these stand in the work list, which has pages. */
const SHOWN = 40

/** The items of one horizon: what, what it closes, who, when, what it waits for. */
export function HorizonPlate({ roadmap, horizon, until }: HorizonPlateProps) {
  const { base, zone } = usePageContext()
  const t = useTranslations('roadmap')
  const name = horizon.horizon
  const { items } = horizon
  const initiatives = roadmap.initiatives.map((one) => one.name)
  return (
    <Plate clip aria-labelledby={name}>
      <PlateHeader
        id={name}
        title={t(`horizon.${name}`)}
        more={
          <span className="t-meta">{t(`when.${name}`, { date: until === null ? '' : dayLabel(until, zone) })}</span>
        }
      />
      {items.length === 0 ? <p className="t-sm px-4 pb-4 text-ink-2">{t(`none.${name}`)}</p> : null}
      <ul>{items.slice(0, SHOWN).map(row)}</ul>
      {items.length > SHOWN ? (
        <p className="t-sm border-t border-line px-4 py-2.5">
          <Link href={`${base}/work`}>{t('more', { count: items.length - SHOWN })}</Link>
        </p>
      ) : null}
    </Plate>
  )

  function row(item: Item) {
    const cause = causeOf(base, item)
    const late = item.dueAt !== null && item.dueAt < zone.today
    const [first] = item.waits
    const [section = '', subject] = item.subject?.split('/') ?? []
    const subjectHref = item.subjectName === null ? undefined : placeOf(base, section, subject)
    const when = [
      item.startAt === null ? null : t('from', { date: dayLabel(item.startAt, zone) }),
      item.dueAt === null || late ? null : t('due', { date: dayLabel(item.dueAt, zone) }),
    ]
    return (
      <li
        key={item.id}
        className="grid grid-cols-[minmax(0,1fr)] gap-1 border-t border-line px-4 py-2.5 first:border-t-0"
      >
        <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
          <Link
            href={`${base}/work#${item.id}`}
            className="min-w-0 flex-1 basis-40 text-sm leading-5 font-medium wrap-anywhere"
          >
            {item.text}
          </Link>
          {item.mayChange ? (
            <PlanItem item={item} open={roadmap.open} subjects={roadmap.subjects} initiatives={initiatives} />
          ) : null}
        </div>
        <p className="t-meta flex flex-wrap items-center gap-x-2 gap-y-1">
          {item.initiative === null ? null : <Tag>{item.initiative}</Tag>}
          {item.wave === null ? null : <Tag>{t('wave', { wave: item.wave })}</Tag>}
          {cause ? (
            <span>
              {t(CLOSES.has(item.kind) ? 'closes' : 'comesFrom')}{' '}
              <Link href={cause.href}>{cause.label || label('workItemKind', item.kind)}</Link>
            </span>
          ) : (
            <span>{label('workItemKind', item.kind)}</span>
          )}
          {subjectHref === undefined ? null : (
            <span>
              {t('about')} <Link href={subjectHref}>{item.subjectName}</Link>
            </span>
          )}
          <span>{item.ownerName ?? t('nobody')}</span>
          {when.map((one) => (one === null ? null : <span key={one}>{one}</span>))}
          {item.effort === null ? null : <span>{t(`effort.${item.effort}`)}</span>}
          {late && item.dueAt !== null ? (
            <Status kind="at-risk">{t('due', { date: dayLabel(item.dueAt, zone) })}</Status>
          ) : null}
        </p>
        {first ? (
          <p className="t-meta flex flex-wrap items-center gap-x-2">
            <Status kind="waiting">{t('waiting')}</Status>
            <span className="min-w-0 wrap-anywhere">
              {item.waits.length > 1
                ? t('waitsMore', { text: first.text.replace(/\.$/, ''), count: item.waits.length - 1 })
                : t('waits', { text: first.text })}
            </span>
          </p>
        ) : null}
      </li>
    )
  }
}
