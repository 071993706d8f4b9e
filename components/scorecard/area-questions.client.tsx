'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { isWriting } from '@/lib/client/writing'
import { OnDemand, useAhead } from '../layout/on-demand.client'
import { useRouter } from '../layout/use-router'
import { useSteady } from '../layout/use-steady'
import { Button, buttonClass } from '../ui/button'
import { ArrowDown, ArrowUp, ArrowUpRight } from '../ui/icons'
import { Link } from '../ui/link'
import { useToast } from '../ui/toast.client'
import { AnswerExtras, type Panel } from './answer-extras'
import { type AnswerValue, answerValue } from './answer-value'
import type { EvidenceOffer } from './evidence-offers'
import { Hint } from './key-hint'
import { type OtherArea, QuestionList, QuestionStrip } from './question-list'
import { QuestionRungs } from './question-rungs'
import { SaveLine } from './save-line'
import { SoFar } from './so-far'
import { type AnswerQueueProps, useAnswerQueue } from './use-answer-queue'
import { useShortcuts } from './use-shortcuts'

export type QuestionItem = {
  id: string
  topic: string
  text: string
  critical: boolean
  levels: string[]
  evidenceHint: string
  /** Records of the portal that would be evidence. */
  offers: EvidenceOffer[]
  /** The last submitted scorecard's answer. */
  previous: { rating: number | null; date: string } | null
  /** Who answered and when, or where the answer was carried over from. */
  origin: string | null
}

export type AreaQuestionsProps = AnswerQueueProps & {
  areaName: string
  levelNames: string[]
  questions: QuestionItem[]
  firstId: string
  others: OtherArea[]
  resultHref: string
  settingsHref: string
  shortcutsOff: boolean
  mayAnswer: boolean
  mayConfirm: boolean
  /** Above the question for somebody who may only read. */
  notice: ReactNode
}

const loadConflict = async () => (await import('./conflict-dialog')).ConflictDialog
const loadKeys = async () => (await import('./keys-dialog')).KeysDialog

const REFRESH_MS = 2_500

const fieldsOfRating = (rating: number) => ({ rating, notApplicable: false, naReason: null })

/** The questions of one area. All of them are here, so that moving between them is instant. */
export function AreaQuestions(props: AreaQuestionsProps) {
  const { areaName, questions, levelNames, mayAnswer } = props
  const t = useTranslations('scorecard.question')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const { queue, snapshot } = useAnswerQueue(props)
  const [currentId, setCurrentId] = useState(props.firstId)
  const [panel, setPanel] = useState<Panel>(null)
  const [help, setHelp] = useState(false)
  const closeHelp = () => setHelp(false)
  useAhead(loadConflict)
  const heading = useRef<HTMLHeadingElement>(null)
  const place = Math.max(
    0,
    questions.findIndex((question) => question.id === currentId),
  )
  const question = questions[place]!
  const answer = snapshot.values.get(question.id)!
  const { evidence, confidence, note, markedForReview, notApplicable: isNa, naReason } = answer
  const besides = useMemo(
    () => ({ evidence, confidence, note, markedForReview, notApplicable: isNa, naReason }),
    [evidence, confidence, note, markedForReview, isNa, naReason],
  )
  const listed = questions.map((one) => ({ ...one, answer: snapshot.values.get(one.id)! }))

  function open(id: string) {
    setCurrentId(id)
    setPanel(null)
    window.history.replaceState(null, '', `?q=${id}`)
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }
  function next() {
    const following = questions[place + 1]
    if (following) open(following.id)
    else router.push(props.resultHref)
  }
  function back() {
    const before = questions[place - 1]
    if (before) open(before.id)
  }
  function change(fields: Partial<AnswerValue>) {
    if (mayAnswer) queue.change(question.id, fields)
  }
  /** Undo is an ordinary write of the earlier value. */
  function changeWithUndo(fields: Partial<AnswerValue>, message: string) {
    if (!mayAnswer) return
    const { id } = question
    const before = answerValue(answer)
    // Said when it is so: a toast beside "Not saved" would contradict it.
    queue.change(id, fields, () => toast({ message, action: { run: () => queue.change(id, before) } }))
  }
  function wordOf(value: AnswerValue) {
    return value.notApplicable ? t('na') : value.rating === null ? t('open') : String(value.rating)
  }
  /** What one key takes back, the earlier number or Backspace, is not announced: the page shows it and that it is saved. */
  function rate(rating: number, byKey: boolean) {
    if (answer.rating === rating) {
      // Confirming a carried answer makes it today's.
      if (answer.carriedFrom) change(fieldsOfRating(rating))
    } else if (!answer.notApplicable && (byKey || answer.rating !== null)) change(fieldsOfRating(rating))
    else changeWithUndo(fieldsOfRating(rating), t('rated', { question: question.id, rating, was: wordOf(answer) }))
  }
  function clear() {
    if (answer.rating !== null) change({ rating: null })
  }
  /** The next key belongs to the field, also where the panel was open already: it would rate the question. */
  function write(wanted: Panel, field: string) {
    if (!mayAnswer) return
    flushSync(() => setPanel(wanted))
    document.getElementById(`${question.id}-${field}`)?.focus()
  }
  function notApplicable() {
    if (question.critical) toast({ message: t('criticalNa', { question: question.id }) })
    else write('na', 'reason')
  }

  const rungs = useMemo(
    () =>
      question.levels.map((descriptor, index) => ({ level: index + 1, label: levelNames[index] ?? '', descriptor })),
    [question, levelNames],
  )
  const steady = useSteady({
    onRate: (rating: number) => rate(rating, false),
    onChange: change,
    onChangeWithUndo: changeWithUndo,
    onPanel: (wanted: Panel) => setPanel((present) => (present === wanted ? null : wanted)),
    onType: (fields: Partial<AnswerValue>) => mayAnswer && queue.type(question.id, fields),
    onOpen: open,
  })

  useShortcuts(!props.shortcutsOff, {
    rate: (rating) => rate(rating, true),
    clear,
    notApplicable,
    next,
    back,
    evidence: () => write('evidence', 'label'),
    note: () => write('note', 'note'),
    mark: () => change({ markedForReview: !answer.markedForReview }),
    help: () => setHelp(true),
  })

  // After a pause the other pages, and what this one got from the server, are fetched anew.
  const { status, waiting } = snapshot
  useEffect(() => {
    if (status.kind !== 'saved' || waiting > 0) return
    const timer = setTimeout(() => isWriting() || router.refresh(), REFRESH_MS)
    return () => clearTimeout(timer)
  }, [status, waiting, router])

  // A rating that was confirmed and is not any more: say so once, when the portal has answered.
  const confirmed = useRef(props.rating.final)
  useEffect(() => {
    if (confirmed.current !== null && snapshot.area.final === null)
      toast({ message: t('withdrawn', { area: areaName }) })
    confirmed.current = snapshot.area.final
  }, [snapshot.area.final, toast, t, areaName])

  const last = place === questions.length - 1
  return (
    <div className="no-print grid flex-1 grid-cols-[252px_minmax(0,1fr)] narrow:grid-cols-[200px_minmax(0,1fr)] phone:block phone:min-h-0 phone:pb-[calc(60px+env(safe-area-inset-bottom))]">
      <QuestionList
        areaName={areaName}
        questions={listed}
        currentId={question.id}
        onOpen={steady.onOpen}
        others={props.others}
      >
        <SoFar
          standing={snapshot.standing}
          rating={snapshot.area}
          levelNames={levelNames}
          resultHref={props.resultHref}
          mayConfirm={props.mayConfirm}
        />
      </QuestionList>
      <div className="flex min-w-0 flex-col px-8 pt-5 narrow:px-6 phone:px-4 phone:pt-3.5">
        <div className="w-full max-w-[820px] pb-6">
          <QuestionStrip areaName={areaName} questions={listed} currentId={question.id} onOpen={steady.onOpen} />
          {props.notice}
          <div className="flex min-h-6 flex-wrap items-center gap-x-2">
            <span className="id">{question.id}</span>
            <span className="t-meta">{question.topic}</span>
            {question.critical ? <span className="t-meta">· {t('critical')}</span> : null}
            <span className="t-meta tabular-nums">· {t('place', { n: place + 1, all: questions.length })}</span>
            <SaveLine status={snapshot.status} onRetry={queue.retry} onDiscard={(id) => queue.discard(id)} />
          </div>
          <fieldset className="mt-1.5 min-w-0">
            <legend className="p-0">
              <h1 ref={heading} tabIndex={-1} className="t-q outline-none">
                {question.text}
              </h1>
            </legend>
            <QuestionRungs
              key={question.id}
              name={`rating-${question.id}`}
              rungs={rungs}
              chosen={answer.notApplicable ? null : answer.rating}
              previous={question.previous}
              disabled={!mayAnswer}
              onChoose={steady.onRate}
            />
          </fieldset>
          {answer.revision > 0 && question.origin ? <p className="t-meta mt-2">{question.origin}</p> : null}
          <AnswerExtras
            key={`extras-${question.id}`}
            question={question}
            answer={besides}
            levelNames={levelNames}
            disabled={!mayAnswer}
            shortcuts={!props.shortcutsOff}
            panel={panel}
            {...steady}
          />
        </div>
        <div className="sticky bottom-0 mt-auto -mr-8 -ml-8 flex items-center gap-4 border-t border-line bg-canvas px-8 py-2.5 narrow:-mr-6 narrow:-ml-6 narrow:px-6 phone:bottom-[calc(60px+env(safe-area-inset-bottom))] phone:-mr-4 phone:-ml-4 phone:gap-3 phone:px-4">
          {props.shortcutsOff ? null : (
            <button
              type="button"
              onClick={() => setHelp(true)}
              className="t-meta flex min-h-6 flex-wrap gap-x-3.5 gap-y-1 phone:hidden"
              aria-label={t('keys.all')}
            >
              {mayAnswer ? <Hint caps={['1–5']} word={t('keys.rate')} /> : null}
              <Hint caps={['Enter']} word={t('keys.next')} />
              <Hint caps={['↑']} word={t('keys.back')} />
              {mayAnswer ? <Hint caps={['E']} word={t('keys.evidence')} /> : null}
              <Hint caps={['?']} word={t('keys.all')} />
            </button>
          )}
          <span className="flex-1 phone:hidden" />
          <Button className="phone:h-11 phone:flex-1" onClick={back} disabled={place === 0}>
            <ArrowUp className="size-[15px]" />
            {t('back')}
          </Button>
          {last ? (
            <Link
              href={props.resultHref}
              className={buttonClass({ variant: 'primary', className: 'phone:h-11 phone:flex-1' })}
            >
              {t('result')}
              <ArrowUpRight className="size-[15px]" />
            </Link>
          ) : (
            <Button variant="primary" className="phone:h-11 phone:flex-1" onClick={next}>
              {t('next')}
              <ArrowDown className="size-[15px]" />
            </Button>
          )}
        </div>
      </div>
      <OnDemand
        load={loadConflict}
        wanted={snapshot.conflict !== null}
        onLost={() => queue.postpone(common('partLost'))}
        props={{
          conflict: snapshot.conflict,
          levelNames,
          onMine: () => queue.keepMine(),
          onTheirs: () => queue.takeTheirs(),
          onLater: (detail: string) => queue.postpone(detail),
        }}
      />
      <OnDemand
        load={loadKeys}
        wanted={help}
        onLost={closeHelp}
        props={{ onClose: closeHelp, settingsHref: props.settingsHref }}
      />
    </div>
  )
}
