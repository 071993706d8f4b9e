import { useTranslations } from 'next-intl'
import type { SubmittedView } from '@/lib/features/scorecard/view'

type Entry = SubmittedView['areas'][number]
/** What paper needs of an area, of a draft or of none. */
export type PaperArea = Pick<Entry, 'area' | 'final' | 'reason' | 'answers'>
type Props = {
  areas: readonly PaperArea[]
  levelNames: readonly string[]
  /** Without answers, for a meeting: boxes to tick and lines to write on. */
  blank: boolean
}

/** All questions of the scorecard as they lie on a table: five descriptors each, ticked where somebody answered. */
export function PaperForm({ areas, levelNames, blank }: Props) {
  const t = useTranslations('scorecard.paper')
  return (
    <div className="grid gap-8">
      {areas.map((entry) => (
        <section
          key={entry.area.id}
          aria-labelledby={`paper-${entry.area.id}`}
          className="grid gap-4 not-first:print:break-before-page"
        >
          <div className="border-b-2 border-ink pb-2">
            <h2 id={`paper-${entry.area.id}`} className="t-card">
              {entry.area.name}
            </h2>
            <p className="t-sm text-ink-2">{entry.area.keyQuestion}</p>
            <p className="t-sm mt-1">
              {blank || entry.final === null
                ? t('areaOpen')
                : t('areaRated', { rating: entry.final, word: levelNames[entry.final - 1] ?? '' })}
              {!blank && entry.reason ? ` · ${entry.reason}` : null}
            </p>
          </div>
          {entry.answers.map(({ question, answer }) => (
            <Question
              key={question.id}
              question={question}
              answer={blank ? null : answer}
              levelNames={levelNames}
              blank={blank}
            />
          ))}
        </section>
      ))}
    </div>
  )
}

type Answered = Entry['answers'][number]

function Question({ question, answer, levelNames, blank }: Answered & Pick<Props, 'levelNames' | 'blank'>) {
  const t = useTranslations('scorecard.paper')
  const rating = answer?.rating ?? null
  return (
    <article className="grid break-inside-avoid gap-1.5">
      <h3 className="text-sm font-semibold">
        <span className="id mr-2">{question.id}</span>
        {question.topic}
        {question.critical ? <span className="ml-2 font-normal text-ink-2">{t('critical')}</span> : null}
      </h3>
      <p className="t-sm">{question.text}</p>
      <ol className="grid gap-0.5">
        {question.levels.map((text, index) => {
          const level = index + 1
          const chosen = rating === level
          return (
            <li
              key={text}
              className={`t-sm grid grid-cols-[1.1rem_5.6rem_minmax(0,1fr)] gap-x-2 ${chosen ? 'font-semibold' : 'text-ink-2'}`}
            >
              <Box ticked={chosen} />
              <span className="whitespace-nowrap">{`${level} ${levelNames[index] ?? ''}`}</span>
              <span>{text}</span>
            </li>
          )
        })}
      </ol>
      <p className="t-sm grid grid-cols-[1.1rem_minmax(0,1fr)] gap-x-2 text-ink-2">
        <Box ticked={answer?.notApplicable ?? false} />
        <span>
          {question.critical
            ? t('always')
            : answer?.notApplicable
              ? t('notApplicable', { reason: answer.naReason ?? '' })
              : t('notApplicableBlank')}
        </span>
      </p>
      {blank ? (
        <div className="grid gap-4 pt-1" aria-hidden="true">
          <Line label={t('evidence', { hint: question.evidence })} />
          <Line label={t('note')} />
        </div>
      ) : (
        <Said answer={answer} hint={question.evidence} />
      )}
    </article>
  )
}

/** What somebody wrote beside the rating; nothing is said, too. */
function Said({ answer, hint }: { answer: Answered['answer']; hint: string }) {
  const t = useTranslations('scorecard.paper')
  if (!answer || (answer.rating === null && !answer.notApplicable)) return <p className="t-meta">{t('unanswered')}</p>
  return (
    <>
      {answer.note ? <p className="t-sm whitespace-pre-line wrap-anywhere">{answer.note}</p> : null}
      {answer.evidence.length === 0 ? (
        answer.notApplicable ? null : (
          <p className="t-meta">{t('noEvidence', { hint })}</p>
        )
      ) : (
        <ul className="t-sm">
          {answer.evidence.map(({ label, url }) => (
            <li key={`${label} ${url}`}>{url ? <a href={url}>{label}</a> : label}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** A box of ink: on paper a ticked one has to be seen without colour. */
const Box = ({ ticked }: { ticked: boolean }) => (
  <span
    aria-hidden="true"
    className="mt-px grid size-3.5 place-items-center border border-ink text-[11px] leading-none font-bold text-ink"
  >
    {ticked ? '×' : ''}
  </span>
)

const Line = ({ label }: { label: string }) => <p className="t-meta border-b border-ink-3 pb-5">{label}</p>
