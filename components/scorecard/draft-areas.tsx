import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel, momentLabel } from '@/lib/calendar/words'
import type { getScorecardHome } from '@/lib/features/scorecard/queries'
import type { DraftView, AreaRow as Row } from '@/lib/features/scorecard/view'
import type { Level } from '../ui/level-swatch'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { AreaRow } from './area-row'
import { AssignArea } from './assign-area.client'
import { QuickRating } from './quick-rating.client'

type Home = Awaited<ReturnType<typeof getScorecardHome>>
type Props = { home: Home; draft: DraftView; path: string; quick: boolean; levelNames: string[] }

/** The six areas of the draft: with their progress, or to be rated directly. */
export function DraftAreas({ home, draft, path, quick, levelNames }: Props) {
  const { zone } = usePageContext()
  const t = useTranslations('scorecard.home')
  const assignedWords = (row: Row) =>
    row.assignments.length === 0
      ? t('nobody')
      : row.assignments
          .map(({ name, dueAt }) => (dueAt === null ? name : `${name}, ${t('due', { date: dayLabel(dueAt, zone) })}`))
          .join(' · ')
  const changeWords = ({ lastChange }: Row) =>
    lastChange === null
      ? t('noChange')
      : t('lastChange', { who: lastChange.byName ?? t('somebody'), at: momentLabel(lastChange.at, zone) })
  return (
    <div className="min-w-0">
      {quick ? <p className="t-sm mb-3 max-w-[68ch] text-ink-2">{t('quickText')}</p> : null}
      <Plate clip aria-label={t('areas')}>
        <ul>
          {draft.areas.map((row) => {
            const { state } = row
            const level = (state.final ?? state.proposed) as Level | null
            return (
              <AreaRow
                key={row.id}
                name={row.name}
                href={row.nextQuestion === null ? `${path}/${row.id}` : `${path}/${row.id}?q=${row.nextQuestion}`}
                resultHref={`${path}/${row.id}/result`}
                keyQuestion={row.keyQuestion}
                status={state.status}
                level={level}
                word={level === null ? null : (levelNames[level - 1] ?? null)}
                quick={state.mode === 'quick'}
                progress={t('answered', { settled: state.answered + state.notApplicable, all: state.all })}
                carried={state.carried > 0 ? t('carried', { count: state.carried }) : null}
                assigned={assignedWords(row)}
                lastChange={changeWords(row)}
                assign={
                  home.may.assign ? (
                    <AssignArea
                      area={row}
                      people={home.people}
                      assigned={row.assignments.map((one) => ({
                        ...one,
                        due: one.dueAt === null ? null : t('due', { date: dayLabel(one.dueAt, zone) }),
                      }))}
                    />
                  ) : null
                }
              >
                {quick ? <Quick {...{ row, home, path, levelNames }} /> : undefined}
              </AreaRow>
            )
          })}
        </ul>
      </Plate>
    </div>
  )
}

function Quick({ row, home, path, levelNames }: Pick<Props, 'home' | 'path' | 'levelNames'> & { row: Row }) {
  const t = useTranslations('scorecard.quick')
  const { state, star } = row
  if (state.complete || star === null) {
    return (
      <p className="t-sm self-center text-ink-2">
        {state.status === 'confirmed' && state.final !== null
          ? t('settled', { rating: state.final })
          : t('complete', { rating: state.proposed ?? 0 })}{' '}
        <Link href={`${path}/${row.id}/result`}>{t('result')}</Link>
      </p>
    )
  }
  return (
    <QuickRating
      key={`${row.id}-${row.revision}-${row.starRevision}`}
      area={{ id: row.id, name: row.name }}
      revision={row.revision}
      quick={state.mode === 'quick' ? state.quick : null}
      final={state.final}
      max={state.allowed.max}
      asksStar={state.limitedBy === 'shadow-sense'}
      star={{
        id: star.id,
        text: star.text,
        levels: [...star.levels],
        rating: state.critical.rating,
        revision: row.starRevision,
      }}
      levelNames={levelNames}
      disabled={!row.mayAnswer}
      mayConfirm={home.may.confirm}
      people={home.people}
    />
  )
}
