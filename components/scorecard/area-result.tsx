import { useTranslations } from 'next-intl'
import type { AreaSheet } from '@/lib/features/scorecard/view'
import { ButtonLink } from '../ui/button'
import type { Level } from '../ui/level-swatch'
import { Notice } from '../ui/notice'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Tag } from '../ui/tag'
import { type AnswerLine, AnswerTable } from './answer-table'
import { ConfirmRating } from './confirm-rating.client'
import { ResultFacts } from './result-facts'

type Props = { sheet: AreaSheet; path: string; levelNames: string[] }

const REASON_LENGTH = 10

/** Whether one answer one level higher lifts the area to 3: the mean is below 3, and the limit is not what holds it. */
function oneAnswerFrom3({ mean, answered, suggested, cap }: AreaSheet['state'], sum: number): boolean {
  if (mean === null || suggested === null || suggested >= 3 || (cap !== null && cap < 3)) return false
  return sum + 1 >= 3 * answered
}

/** How the rating of an area came about, what it would create, and its confirmation. */
export function AreaResult({ sheet, path, levelNames }: Props) {
  const t = useTranslations('scorecard')
  const { area, state } = sheet
  const sum = sheet.questions.reduce((total, { answer }) => total + (answer?.rating ?? 0), 0)
  const quick = state.mode === 'quick' && state.quick !== null
  const { proposed } = state
  const tooFew = state.missing.length === 0 && !state.complete
  const first = state.missing[0]
  const lines = sheet.questions.map(({ question, answer }): AnswerLine => {
    const rating = answer?.rating ?? null
    const word = answer?.notApplicable
      ? t('past.na', { reason: answer.naReason ?? '' })
      : rating === null
        ? t('past.unanswered')
        : `${levelNames[rating - 1]}: ${question.levels[rating - 1]}`
    return {
      id: question.id,
      text: question.text,
      level: answer?.notApplicable ? 'na' : (rating as Level | null),
      word,
      note: answer?.note ?? null,
      evidence: answer?.evidence ?? [],
      href: `${path}/${area.id}?q=${question.id}`,
    }
  })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_328px] items-start gap-4 narrow:grid-cols-1">
      <div className="grid min-w-0 gap-4 narrow:contents">
        {state.complete || quick ? null : (
          <Notice
            title={tooFew ? undefined : t('result.incomplete', { count: state.missing.length })}
            action={
              first === undefined ? undefined : (
                <ButtonLink variant="primary" href={`${path}/${area.id}?q=${first}`}>
                  {t('result.jump', { question: first })}
                </ButtonLink>
              )
            }
          >
            {tooFew
              ? t('result.tooFew', { needed: Math.ceil((state.all * 6) / 10), all: state.all })
              : t('result.incompleteText')}
          </Notice>
        )}
        {state.suggested === null || state.mean === null ? null : (
          <ResultFacts
            mean={state.mean}
            answered={state.answered}
            all={state.all}
            suggested={state.suggested as Level}
            word={levelNames[state.suggested - 1] ?? ''}
            final={state.final as Level | null}
            cap={state.cap}
            critical={state.critical}
            oneAnswerFrom3={oneAnswerFrom3(state, sum)}
            five={state.suggested === 4}
          />
        )}
        {quick ? <Notice title={t('result.quick')}>{t('result.quickText')}</Notice> : null}
        <div className="min-w-0 narrow:order-last">
          <AnswerTable title={t('result.answers')} lines={lines} />
        </div>
      </div>
      <div className="grid min-w-0 gap-4">
        {proposed === null || (quick && state.final !== null) ? null : (
          <Plate>
            <PlateHeader title={t('result.yours')} />
            <PlateBody className="grid gap-3">
              {quick ? null : <p className="t-sm text-ink-2">{t('result.explain')}</p>}
              {state.status === 'confirmed' && state.final !== proposed && state.reason ? (
                <p className="t-sm wrap-anywhere">{t('result.reasonGiven', { reason: state.reason })}</p>
              ) : null}
              {sheet.mayConfirm ? (
                <ConfirmRating
                  key={sheet.revision}
                  area={{ id: area.id, name: area.name }}
                  revision={sheet.revision}
                  suggested={proposed}
                  final={state.final}
                  reason={state.reason}
                  min={quick ? proposed : state.allowed.min}
                  max={quick ? proposed : state.allowed.max}
                  reasonLength={REASON_LENGTH}
                  levelNames={levelNames}
                />
              ) : (
                <p className="t-sm">{t('result.denied')}</p>
              )}
            </PlateBody>
          </Plate>
        )}
        {state.complete || quick ? (
          <Plate>
            <PlateHeader title={t('result.items')} />
            <PlateBody>
              {sheet.items.length === 0 ? <p className="t-sm text-ink-2">{t('result.itemsNone')}</p> : null}
              {sheet.items.some((item) => item.kind === 'focus') ? (
                <p className="t-sm text-ink-2">{t('result.focus')}</p>
              ) : null}
              <ul className="mt-2 grid gap-3">
                {sheet.items.map((item) => (
                  <li key={item.source} className="t-sm">
                    <p className="flex flex-wrap items-center gap-2">
                      <span className="id">
                        {item.questionId === null
                          ? t('result.itemArea')
                          : t('result.item', { question: item.questionId, rating: item.rating })}
                      </span>
                      <Tag>{t(`home.${item.kind}`)}</Tag>
                    </p>
                    {item.text}
                  </li>
                ))}
              </ul>
            </PlateBody>
          </Plate>
        ) : null}
      </div>
    </div>
  )
}
