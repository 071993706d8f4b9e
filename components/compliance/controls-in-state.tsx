import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { ControlStateName } from '@/lib/scoring/controls/states'
import type { Sentence } from '@/lib/scoring/types'
import { placeOf } from '@/lib/site/places'
import { useSentences } from '../layout/sentences'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { stateShapes } from './control-states'

export type ControlLine = { id: string; title: string; owner: string | null; since: string | null; reason: Sentence }

export type ControlsInStateProps = {
  state: ControlStateName
  word: string
  /** The page's part of them, and how many there are. */
  controls: readonly ControlLine[]
  from: number
  total: number
  back: string | null
  next: string | null
}

/** The controls of one state, each with why and since when; by pages, like every list. */
export function ControlsInState({ state, word, controls, from, total, back, next }: ControlsInStateProps) {
  const { base, zone } = usePageContext()
  const t = useTranslations('compliance.states')
  const say = useSentences()
  return (
    <Plate clip aria-labelledby="in-state" className="mb-4">
      <PlateHeader id="in-state" title={t('title', { state: word })} className="pb-2" />
      {controls.length === 0 ? <p className="t-sm px-4 pb-3 text-ink-2">{t('none')}</p> : null}
      <ul>
        {controls.map((one) => (
          <li
            key={one.id}
            className="grid grid-cols-[130px_minmax(0,1fr)] gap-x-4 gap-y-1 border-t border-line px-4 py-2.5 phone:grid-cols-1"
          >
            <Status kind={stateShapes[state]}>{word}</Status>
            <div className="min-w-0">
              <p className="t-sm font-medium wrap-anywhere">
                <Link href={placeOf(base, 'controls', one.id) ?? base} className="text-ink">
                  {one.title}
                </Link>
              </p>
              <p className="t-sm text-ink-2 wrap-anywhere">{say(one.reason)}</p>
              <p className="t-meta flex flex-wrap gap-x-3">
                <span>{one.owner ?? t('noOwner')}</span>
                {one.since ? <span>{t('since', { date: dayLabel(one.since, zone) })}</span> : null}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className="t-meta flex flex-wrap gap-x-4 border-t border-line px-4 py-2.5">
        <span>{t('shown', { from: Math.min(from + 1, total), to: from + controls.length, total })}</span>
        {back ? <Link href={back}>{t('back')}</Link> : null}
        {next ? <Link href={next}>{t('next')}</Link> : null}
      </p>
    </Plate>
  )
}
