import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { Roadmap } from '@/lib/features/roadmap/queries'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'

type Initiative = Roadmap['initiatives'][number]
type Wave = Initiative['waves'][number]

const kinds: Record<Wave['state'], StatusKind> = {
  done: 'ready',
  'not-ready': 'blocked',
  blocked: 'waiting',
  late: 'at-risk',
  ready: 'ready',
}

type Props = { initiative: Initiative; children?: ReactNode }

/** The waves of a migration: how far each is, when it is cut over, and what keeps it from being ready. */
export function WavesPlate({ initiative, children }: Props) {
  const { base, zone } = usePageContext()
  const t = useTranslations('roadmap')
  const id = `waves-${initiative.items[0]?.id ?? ''}`
  return (
    <Plate clip aria-labelledby={id}>
      <PlateHeader
        id={id}
        className="pb-2.5"
        title={t('migration.title', { name: initiative.name })}
        more={
          <span className="flex flex-wrap items-center gap-x-3">
            <span className="t-meta">{t('migration.progress', { done: initiative.done, all: initiative.all })}</span>
            {children}
          </span>
        }
      />
      <ul>{initiative.waves.map(row)}</ul>
    </Plate>
  )

  function row(wave: Wave) {
    const cutover =
      wave.cutover === null ? t('migration.noCutover') : t('migration.cutover', { date: dayLabel(wave.cutover, zone) })
    const facts = [
      t('migration.progress', { done: wave.done, all: wave.all }),
      cutover,
      wave.slip ? t('migration.slip', { days: wave.slip }) : null,
      wave.blocked > 0 ? t('migration.blocked', { count: wave.blocked }) : null,
      wave.withoutRollback > 0 ? t('migration.withoutRollback', { count: wave.withoutRollback }) : null,
    ]
    return (
      <li key={wave.wave} className="grid gap-1 border-t border-line px-4 py-2.5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 className="t-label">{t('wave', { wave: wave.wave })}</h3>
          <Status kind={kinds[wave.state]}>{t(`migration.state.${wave.state}`)}</Status>
          <span className="t-meta">{facts.filter((one) => one !== null).join(' · ')}</span>
        </div>
        <ul className="t-sm grid gap-0.5">
          {wave.items.map((item) => (
            <li key={item.id} className="wrap-anywhere">
              <Link href={`${base}/work${item.closedAt === null ? '' : '?state=closed'}#${item.id}`}>{item.text}</Link>{' '}
              <span className="text-ink-2">
                {item.movesFrom === null && item.movesTo === null
                  ? null
                  : t('migration.step', {
                      from: item.movesFrom ?? t('migration.unknown'),
                      to: item.movesTo ?? t('migration.unknown'),
                    })}
              </span>
            </li>
          ))}
        </ul>
      </li>
    )
  }
}
