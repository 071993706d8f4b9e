'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { type Refused, told, useWriter } from '../write/use-write'
import type { RatingRow, SavedAnswer } from './answer-value'
import { QuestionRungs } from './question-rungs'

type Star = { id: string; text: string; levels: string[]; rating: number | null; revision: number }

export type QuickRatingProps = {
  area: { id: string; name: string }
  revision: number
  quick: number | null
  final: number | null
  /** Highest quick rating allowed now. */
  max: number
  /** Shadow AI: SH-1 may be asked in place for a 4 or 5. */
  asksStar: boolean
  star: Star
  levelNames: string[]
  disabled: boolean
  mayConfirm: boolean
  /** To name who changed it in the meantime. */
  people: { id: string; name: string }[]
}

type Changed = { mine: number | null; theirs: RatingRow & { updatedBy: string | null } }

/**
 * Rates an area directly, by the five descriptors of its critical question: a number without a descriptor is a guess. Where
 * the rules want that question answered by itself first, it is asked here.
 */
export function QuickRating(props: QuickRatingProps) {
  const { slug } = usePageContext()
  const { area, star, levelNames } = props
  const t = useTranslations('scorecard.quick')
  const router = useRouter()
  const toast = useToast()
  const write = useWriter()
  const [shown, setShown] = useState(props.quick)
  const [revision, setRevision] = useState(props.revision)
  const [asking, setAsking] = useState<number | null>(null)
  const [starShown, setStarShown] = useState(star.rating)
  const [low, setLow] = useState<number | null>(null)
  const [changed, setChanged] = useState<Changed | null>(null)
  const base = `/organizations/${slug}/scorecards/draft`

  const say = (refused: Refused) => toast({ message: told(refused, (detail) => t('failed', { detail })) })

  async function rate(rating: number | null, seen: number, undoable = true) {
    const before = shown
    setShown(rating)
    const answer = await write<RatingRow>('PUT', `${base}/areas/${area.id}/quick-rating`, { rating, revision: seen })
    if (answer.ok) {
      const stored = answer.data.revision
      setRevision(stored)
      setChanged(null)
      const message = t('rated', { area: area.name, rating: rating ?? t('none'), was: before ?? t('none') })
      // Another number is one press away and needs no word.
      if (before === null || rating === null)
        toast(undoable ? { message, action: { run: () => void rate(before, stored, false) } } : { message })
      router.refresh()
      return
    }
    setShown(before)
    if (answer.problem.code === 'conflict' && answer.problem.current) {
      setChanged({ mine: rating, theirs: answer.problem.current as Changed['theirs'] })
    } else say(answer)
  }

  function choose(rating: number) {
    setLow(null)
    if (rating > props.max && props.asksStar) setAsking(rating)
    else void rate(rating, revision)
  }

  async function answerStar(rating: number) {
    setStarShown(rating)
    const answer = await write<SavedAnswer>('PUT', `${base}/answers/${star.id}`, { rating, revision: star.revision })
    if (!answer.ok) {
      setStarShown(star.rating)
      return say(answer)
    }
    const wanted = asking
    setAsking(null)
    if (rating >= 3 && wanted !== null) await rate(wanted, answer.data.area.revision)
    else {
      setLow(answer.data.standing.cap ?? 3)
      setRevision(answer.data.area.revision)
      router.refresh()
    }
  }

  return (
    <div className="min-w-0">
      <fieldset disabled={props.disabled} className="min-w-0">
        <legend className="sr-only">{t('legend', { area: area.name })}</legend>
        <p className="t-sm text-ink-2">
          {t('star', { question: star.text })} <span className="id">{star.id}</span>
        </p>
        <QuestionRungs
          name={`quick-${area.id}`}
          rungs={levelNames.map((label, index) => ({
            level: index + 1,
            label,
            descriptor: star.levels[index] ?? '',
            blocked: index + 1 > props.max && !props.asksStar ? t('hintDisabled') : undefined,
          }))}
          chosen={shown}
          previous={null}
          disabled={props.disabled}
          onChoose={choose}
        />
      </fieldset>
      <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-3">
        {props.max < 5 ? (
          <span>
            {star.rating !== null && star.rating < 3
              ? t('limited', { max: props.max, question: star.id, rating: star.rating })
              : t('shadow', { question: star.id })}
          </span>
        ) : null}
        {low === null ? null : <span role="status">{t('askLow', { max: low })}</span>}
        {shown !== null && props.final === null && shown === props.quick && shown <= props.max ? (
          props.mayConfirm ? (
            <Button size="sm" onClick={() => rate(shown, revision, false)}>
              {t('confirm', { rating: shown })}
            </Button>
          ) : (
            <span>{t('waits')}</span>
          )
        ) : null}
        {shown === null || props.disabled ? null : (
          <button type="button" className="min-h-6 text-accent underline" onClick={() => rate(null, revision)}>
            {t('clear')}
          </button>
        )}
      </div>
      {asking === null ? null : (
        <fieldset className="mt-3 border-l-2 border-index pl-4">
          <legend className="t-sm font-medium">{t('ask', { rating: asking, question: star.text })}</legend>
          <QuestionRungs
            name={`star-${area.id}`}
            rungs={star.levels.map((descriptor, index) => ({
              level: index + 1,
              label: levelNames[index] ?? '',
              descriptor,
            }))}
            chosen={starShown}
            previous={null}
            disabled={props.disabled}
            onChoose={answerStar}
          />
        </fieldset>
      )}
      {changed === null ? null : (
        <Notice
          kind="warning"
          live="assertive"
          className="mt-2"
          action={
            <>
              <Button size="sm" onClick={() => rate(changed.mine, changed.theirs.revision, false)}>
                {t('keep')}
              </Button>
              <Button
                size="sm"
                onClick={() => {
                  setShown(changed.theirs.quick)
                  setRevision(changed.theirs.revision)
                  setChanged(null)
                  router.refresh()
                }}
              >
                {t('take')}
              </Button>
            </>
          }
        >
          {t('changed', {
            who: props.people.find(({ id }) => id === changed.theirs.updatedBy)?.name ?? t('somebodyElse'),
            area: area.name,
            rating: changed.theirs.quick ?? t('none'),
            mine: changed.mine ?? t('none'),
          })}
        </Notice>
      )}
    </div>
  )
}
