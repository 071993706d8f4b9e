import { useTranslations } from 'next-intl'
import { dayLabel } from '@/lib/calendar/words'
import type { SubmittedView } from '@/lib/features/scorecard/view'
import type { Level } from '../ui/level-swatch'
import { CloseWorkItem } from './close-work-item.client'
import type { Reader } from './draft-areas'
import { LastScorecard } from './last-scorecard'

export const tenthsText = (tenths: number) => `${Math.floor(tenths / 10)}.${tenths % 10}`

type Props = {
  actor: Reader
  latest: SubmittedView
  base: string
  /** Open work this reader may close. */
  mayClose: readonly string[]
}

/** The newest submitted scorecard beside the draft. */
export function LatestPlates({ actor, latest, base, mayClose }: Props) {
  const t = useTranslations('scorecard.home')
  const nameOf = (source: string) => latest.areas.find(({ area }) => area.id === source)?.area.name ?? source
  const date = latest.submittedAt ? dayLabel(latest.submittedAt, actor) : ''
  return (
    <LastScorecard
      href={`${base}/history/${latest.id}`}
      historyHref={`${base}/history`}
      when={
        latest.submittedByName ? t('submittedBy', { date, who: latest.submittedByName }) : t('submittedOn', { date })
      }
      overall={latest.overall && { tenths: tenthsText(latest.overall.tenths), percent: latest.overall.percent }}
      areas={latest.areas.map(({ area, final }) => ({ id: area.id, name: area.name, level: final as Level | null }))}
      proposals={latest.proposals.map((item) => ({ ...item, name: nameOf(item.source) }))}
      created={latest.created}
      closable={latest.closable.map((item) => ({
        id: item.id,
        name: nameOf(item.source ?? ''),
        text: item.text,
        close: mayClose.includes(item.id) ? <CloseWorkItem slug={actor.slug} item={item} /> : null,
      }))}
    />
  )
}
