import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Bookmark, Check, Star } from '../ui/icons'
import { type Level, LevelSwatch } from '../ui/level-swatch'
import { Link } from '../ui/link'
import type { AnswerValue } from './answer-value'

export type ListedQuestion = { id: string; topic: string; critical: boolean; answer: AnswerValue }
export type OtherArea = { id: string; name: string; href: string; done: boolean; progress: string }

type Props = {
  areaName: string
  questions: ListedQuestion[]
  currentId: string
  onOpen: (questionId: string) => void
}

const swatchOf = ({ rating, notApplicable }: AnswerValue): Level | 'na' | null =>
  notApplicable ? 'na' : (rating as Level | null)

/** One line per question: its level, dashed while open, with star and bookmark; below what follows from the answers. */
export function QuestionList({
  areaName,
  questions,
  currentId,
  onOpen,
  others,
  children,
}: Props & { others: OtherArea[]; children: React.ReactNode }) {
  const t = useTranslations('scorecard.question')
  const settled = questions.filter(({ answer }) => answer.notApplicable || answer.rating !== null).length
  return (
    <aside
      aria-label={t('list', { area: areaName })}
      className="flex flex-col gap-0.5 border-r border-line px-3 py-4 phone:hidden"
    >
      <div className="flex items-baseline justify-between gap-2 px-2 pb-2">
        <span className="t-card">{areaName}</span>
        <span className="t-meta tabular-nums">{t('answered', { settled, all: questions.length })}</span>
      </div>
      {questions.map((question) => (
        <QuestionLine key={question.id} {...question} current={question.id === currentId} onOpen={onOpen} />
      ))}
      {children}
      <Others others={others} />
    </aside>
  )
}

type LineProps = ListedQuestion & { current: boolean; onOpen: (questionId: string) => void }

/** Drawn anew only when its own answer changes: a key that rates is answered by one line and one rung. */
const QuestionLine = memo(function QuestionLine({ id, topic, critical, answer, current, onOpen }: LineProps) {
  const t = useTranslations('scorecard.question')
  return (
    <button
      type="button"
      aria-current={current ? 'true' : undefined}
      onClick={() => onOpen(id)}
      className="grid grid-cols-[20px_minmax(0,1fr)_auto] items-center gap-2.5 rounded-md px-2 py-[7px] text-left text-sm leading-[18px] text-ink-2 hover:bg-surface-2 aria-[current]:bg-surface aria-[current]:font-medium aria-[current]:text-ink aria-[current]:shadow-[inset_0_0_0_1px_var(--line-2)]"
    >
      <LevelSwatch level={swatchOf(answer)} naText={t('na')} />
      <span>
        {topic}
        {answer.rating === null && !answer.notApplicable ? <span className="sr-only">, {t('open')}</span> : null}
      </span>
      <span className="flex gap-1 text-ink-3">
        {critical ? <Star className="size-[13px] stroke-2" aria-label={t('critical')} /> : null}
        {answer.markedForReview ? <Bookmark className="size-[13px] stroke-2" aria-label={t('marked')} /> : null}
      </span>
    </button>
  )
})

const Others = memo(function Others({ others }: { others: OtherArea[] }) {
  const t = useTranslations('scorecard.question')
  return (
    <div className="mt-auto pt-4">
      <p className="t-label p-2">{t('others')}</p>
      {others.map((other) => (
        <Link
          key={other.id}
          href={other.href}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-2 rounded-md px-2 py-[7px] text-sm leading-[18px] text-ink-2 no-underline hover:bg-surface-2"
        >
          {other.name}
          <span className="t-meta flex items-center gap-1.5 tabular-nums">
            {other.done ? <Check className="size-[13px] stroke-[2.4]" /> : null}
            {other.progress}
          </span>
        </Link>
      ))}
    </div>
  )
})

/** The same on phones: a strip of numerals. */
export function QuestionStrip({ areaName, questions, currentId, onOpen }: Props) {
  const t = useTranslations('scorecard.question')
  return (
    <nav aria-label={t('list', { area: areaName })} className="mb-3 hidden gap-1.5 phone:flex">
      {questions.map(({ id, topic, answer }) => {
        const open = answer.rating === null && !answer.notApplicable
        return (
          <button
            key={id}
            type="button"
            aria-label={`${id} ${topic}`}
            aria-current={id === currentId ? 'true' : undefined}
            onClick={() => onOpen(id)}
            className={`grid h-9 flex-1 place-items-center rounded-md border bg-surface font-mono text-xs font-semibold text-ink-2 aria-[current]:border-solid aria-[current]:border-index aria-[current]:text-ink aria-[current]:shadow-[0_0_0_1px_var(--index)] ${open ? 'border-dashed border-control' : 'border-line-2'}`}
          >
            {answer.notApplicable ? t('na') : (answer.rating ?? '–')}
          </button>
        )
      })}
    </nav>
  )
}
