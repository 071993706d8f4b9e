import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import type { WorkList as Work } from '@/lib/features/work/queries'
import { causeOf } from '../layout/work-cause'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { Status } from '../ui/status'
import { Tag } from '../ui/tag'
import { WorkRowControls } from './work-row.client'

type Props = { work: Work }

/** The work of an organization, the soonest due first: what, why, who, by when. */
export function WorkList({ work }: Props) {
  const { base, zone } = usePageContext()
  const t = useTranslations('work')
  const people = work.people.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Plate clip aria-label={t('title')}>
      <ul>
        {work.items.map((row) => {
          const late = row.closedAt === null && row.dueAt !== null && row.dueAt < zone.today
          const closed = row.closedAt === null ? null : t('closedOn', { date: dayLabel(row.closedAt, zone) })
          const due = row.dueAt ? t(late ? 'dueLate' : 'dueShort', { date: dayLabel(row.dueAt, zone) }) : t('noDue')
          const cause = causeOf(base, row)
          return (
            <li
              key={row.id}
              id={row.id}
              className="grid scroll-mt-16 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 border-t border-line px-4 py-2.5 first:border-t-0 target:bg-accent-soft narrow:grid-cols-1"
            >
              <div className="min-w-0">
                <p className={`text-sm leading-5 font-medium wrap-anywhere ${closed ? 'text-ink-2' : ''}`}>
                  {row.text}
                </p>
                <p className="t-meta mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1">
                  <Tag>{label('workItemKind', row.kind)}</Tag>
                  {cause ? (
                    <span>
                      {t('from')}{' '}
                      <Link href={cause.href} className="inline-flex min-h-6 items-center">
                        {cause.isGate
                          ? t('gate', { gate: cause.label })
                          : cause.label || t(cause.isRecord ? 'record' : `causes.${row.kind}`)}
                      </Link>
                    </span>
                  ) : null}
                  {late && !row.editable ? <Status kind="at-risk">{due}</Status> : null}
                  {closed ? <Status kind="ready">{closed}</Status> : null}
                </p>
                {row.settled ? <p className="t-meta mt-0.5">{t('settled')}</p> : null}
              </div>
              <WorkRowControls
                id={row.id}
                revision={row.revision}
                text={row.text}
                owner={row.owner ?? ''}
                ownerName={row.ownerName ?? ''}
                dueAt={row.dueAt ?? ''}
                dueLabel={row.dueAt ? due : ''}
                closed={closed !== null}
                editable={row.editable}
                facts={[row.ownerName ?? t('row.nobody'), closed || late ? null : due].filter(Boolean).join(' · ')}
                late={late}
                gateHref={row.kept === 'gate' && cause ? cause.href : null}
                people={people}
              />
            </li>
          )
        })}
      </ul>
    </Plate>
  )
}
