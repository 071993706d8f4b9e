import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import type { TeamPage } from '@/lib/features/teams/queries'
import { wholeMoney } from '../layout/short-money'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'

export type TeamListsProps = { team: TeamPage }

const SHOWN = 8

/** What a team has and waits for: capacity, experiments, requests, and the work of its people. */
export function TeamLists({ team }: TeamListsProps) {
  const { base, zone, currency } = usePageContext()
  const t = useTranslations('teams')
  const { allocations, experiments, requests, work } = team
  return (
    <>
      {list(
        'capacity',
        allocations.map(({ hours, label: name, month, quotaId }) => ({
          key: quotaId,
          href: `${base}/platform/gpu/${quotaId}`,
          name,
          facts: [
            hours === null ? t('capacity.unknown') : t('capacity.idle', { hours, days: team.idleDays }),
            month.known ? t('capacity.cost', { cost: wholeMoney(month.value, currency) }) : null,
          ],
        })),
      )}
      {list(
        'experiments',
        experiments.map(({ end, id, name, state }) => ({
          key: id,
          href: `${base}/portfolio/experiments/${id}`,
          name,
          facts: [
            label('experimentState', state),
            end === null ? null : t('experiments.ends', { date: dayLabel(end, zone) }),
          ],
        })),
      )}
      {list(
        'requests',
        requests.map(({ id, requestedAt, type }) => ({
          key: id,
          href: `${base}/platform/requests`,
          name: t(`requests.type.${type}`),
          facts: [t('requests.since', { date: dayLabel(requestedAt, zone) })],
        })),
      )}
      {list(
        'work',
        work.map(({ dueAt, id, owner, text }) => ({
          key: id,
          href: `${base}/work#${id}`,
          name: text,
          facts: [team.names[owner ?? ''] ?? null, dueAt === null ? null : dayLabel(dueAt, zone)],
        })),
      )}
    </>
  )

  type Entry = { key: string; href: string; name: string; facts: (string | null)[] }
  function list(part: 'capacity' | 'experiments' | 'requests' | 'work', entries: Entry[]): ReactNode {
    return (
      <Plate aria-labelledby={part}>
        <PlateHeader id={part} title={t(`${part}.title`)} />
        <PlateBody>
          {entries.length === 0 ? <p className="t-sm text-ink-2">{t(`${part}.none`)}</p> : null}
          <ul className="grid gap-1.5">
            {entries.slice(0, SHOWN).map(({ facts, href, key, name }) => (
              <li key={key} className="t-sm wrap-anywhere">
                <Link href={href}>{name}</Link>{' '}
                <span className="text-ink-2">{facts.filter((one) => one !== null).join(' · ')}</span>
              </li>
            ))}
          </ul>
          {entries.length > SHOWN ? (
            <p className="t-meta mt-1.5">{t('work.more', { count: entries.length - SHOWN })}</p>
          ) : null}
        </PlateBody>
      </Plate>
    )
  }
}
