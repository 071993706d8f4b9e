import { useTranslations } from 'next-intl'
import type { SubmittedView } from '@/lib/features/scorecard/view'
import { tenthsText } from './latest-plates'

type Props = {
  /** The newest submitted scorecard; null before the first. */
  latest: SubmittedView | null
  levelNames: readonly string[]
}

/** What each of the four is read from: a whole area, single questions, or all six areas. */
const sources = {
  'automation-level': { area: 'automation', questions: ['AU-1', 'AU-2', 'AU-3'] },
  observability: { area: null, questions: ['TS-6', 'GR-5', 'AU-5', 'SC-6'] },
  'gpu-availability': { area: 'gpu-readiness', questions: ['GR-1', 'GR-2', 'GR-4'] },
  readiness: { area: null, questions: [] },
} as const
type Row = keyof typeof sources
const rows = Object.keys(sources) as Row[]

/** The maturity worksheet of P1-B4: four rows with what the ratings say, and room for what the meeting finds. */
export function Worksheet({ latest, levelNames }: Props) {
  const t = useTranslations('scorecard.paper.worksheet')
  const answers = new Map(latest?.areas.flatMap((area) => area.answers.map((one) => [one.question.id, one] as const)))
  const rated = (rating: number) => `${rating} ${levelNames[rating - 1] ?? ''}`
  const found = (row: Row): string[] => {
    if (!latest) return [t('unrated')]
    if (row === 'readiness') {
      const { overall } = latest
      const areas = latest.areas.flatMap(({ area, final }) => (final === null ? [] : [`${area.name} ${final}`]))
      return [
        overall ? t('overall', { tenths: tenthsText(overall.tenths), percent: overall.percent }) : t('unrated'),
        areas.join(' · '),
      ]
    }
    const { area: areaId, questions } = sources[row]
    const area = latest.areas.find(({ area: one }) => one.id === areaId)
    const whole = area ? [area.final === null ? t('unrated') : `${area.area.name}: ${rated(area.final)}`] : []
    return [
      ...whole,
      ...questions.map((id) => {
        const one = answers.get(id)
        const rating = one?.answer?.rating ?? null
        return `${id} ${one?.question.topic ?? ''}: ${rating === null ? t('unknown') : rated(rating)}`
      }),
    ]
  }
  return (
    <table className="w-full border-collapse text-sm phone:block phone:*:block">
      <caption className="t-sm pb-3 text-left text-ink-2">{t('text')}</caption>
      <thead>
        <tr className="border-b-2 border-ink text-left phone:hidden">
          {(['what', 'ratings', 'seen', 'next'] as const).map((column) => (
            <th key={column} scope="col" className="p-2 font-semibold">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row}
            className="break-inside-avoid border-b border-line align-top phone:grid phone:*:w-auto phone:*:border-l-0"
          >
            <th scope="row" className="w-36 p-2 text-left font-semibold">
              {t(`rows.${row}`)}
            </th>
            <td className="p-2">
              <ul className="grid gap-1">
                {found(row).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </td>
            {/* Room to write on, which a phone has not. */}
            <td className="h-32 w-1/4 border-l border-line p-2 phone:hidden" />
            <td className="w-1/4 border-l border-line p-2 phone:hidden" />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
