import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Level, LevelSwatch } from '../ui/level-swatch'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { type Item, ItemName, WorkList } from './work-items'

export type LastScorecardProps = {
  href: string
  historyHref: string
  when: string
  overall: { tenths: string; percent: number } | null
  areas: { id: string; name: string; level: Level | null }[]
  proposals: Item[]
  /** The work exists as items; before Phase 2 it is only proposed. */
  created: boolean
  closable: { id: string; name: string; text: string; close: ReactNode }[]
}

const SHOWN = 3

/** The newest submitted scorecard in short, the work it proposes, and open work its ratings say may be done. */
export function LastScorecard(props: LastScorecardProps) {
  const t = useTranslations('scorecard.home')
  return (
    <>
      <Plate>
        <PlateHeader title={t('last')} more={<Link href={props.historyHref}>{t('history')}</Link>} />
        <PlateBody className="grid gap-2">
          <p className="t-sm">
            <Link href={props.href}>{props.when}</Link>
          </p>
          {props.overall === null ? null : <p className="t-sm text-ink-2">{t('overall', props.overall)}</p>}
          <ul className="grid grid-cols-2 gap-x-4 gap-y-1.5">
            {props.areas.map((area) => (
              <li key={area.id} className="flex items-center gap-2 text-sm">
                <LevelSwatch level={area.level} />
                {area.name}
              </li>
            ))}
          </ul>
        </PlateBody>
      </Plate>
      <Plate>
        <PlateHeader title={t('work')} more={<span className="t-meta">{props.proposals.length}</span>} />
        <PlateBody>
          <p className="t-sm text-ink-2">
            {props.proposals.length === 0 ? t('workNone') : props.created ? t('workCreated') : t('workWaits')}
          </p>
          <WorkList items={props.proposals.slice(0, SHOWN)} />
          {props.proposals.length > SHOWN ? (
            <details className="mt-2">
              <summary className="t-sm min-h-6 text-ink-2">
                {t('workMore', { count: props.proposals.length - SHOWN })}
              </summary>
              <WorkList items={props.proposals.slice(SHOWN)} />
            </details>
          ) : null}
        </PlateBody>
      </Plate>
      {props.closable.length === 0 ? null : (
        <Plate>
          <PlateHeader title={t('close')} />
          <PlateBody>
            <p className="t-sm text-ink-2">{t('closeText')}</p>
            <ul className="mt-2 grid gap-2">
              {props.closable.map((item) => (
                <li key={item.id} className="t-sm flex items-start justify-between gap-3">
                  <span>
                    <ItemName>{item.name}</ItemName> {item.text}
                  </span>
                  {item.close}
                </li>
              ))}
            </ul>
          </PlateBody>
        </Plate>
      )}
    </>
  )
}
