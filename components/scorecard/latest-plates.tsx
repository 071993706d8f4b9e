import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { SubmittedView } from '@/lib/features/scorecard/view'
import type { Level } from '../ui/level-swatch'
import { CloseWorkItem } from './close-work-item.client'
import { LastScorecard } from './last-scorecard'

export const tenthsText = (tenths: number) => `${Math.floor(tenths / 10)}.${tenths % 10}`

type Props = {
  latest: SubmittedView
  path: string
  /** Open work this reader may close. */
  mayClose: readonly string[]
}

/** The newest submitted scorecard beside the draft. */
export function LatestPlates({ latest, path, mayClose }: Props) {
  const { zone } = usePageContext()
  const t = useTranslations('scorecard.home')
  const nameOf = (source: string) => latest.areas.find(({ area }) => area.id === source)?.area.name ?? source
  const date = latest.submittedAt ? dayLabel(latest.submittedAt, zone) : ''
  return (
    <LastScorecard
      href={`${path}/history/${latest.id}`}
      historyHref={`${path}/history`}
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
        close: mayClose.includes(item.id) ? <CloseWorkItem item={item} /> : null,
      }))}
    />
  )
}
