import { useTranslations } from 'next-intl'
import { memo, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { Bookmark, CircleSlash, MessageSquare } from '../ui/icons'
import { Kbd } from '../ui/kbd'
import { Notice } from '../ui/notice'
import { Segmented } from '../ui/segmented'
import type { AnswerValue } from './answer-value'
import { EvidenceList } from './evidence-list'
import type { EvidenceOffer } from './evidence-offers'
import { HistorySheet } from './history-sheet'
import { NotApplicableForm } from './not-applicable'
import { NoteField } from './note-field'

export type Panel = 'evidence' | 'note' | 'na' | null

type Props = {
  question: { id: string; critical: boolean; evidenceHint: string; offers: EvidenceOffer[] }
  /** Without the rating: a key that rates draws nothing of this anew. */
  answer: Omit<AnswerValue, 'rating'>
  levelNames: string[]
  disabled: boolean
  shortcuts: boolean
  panel: Panel
  onPanel: (panel: Panel) => void
  onChange: (fields: Partial<AnswerValue>) => void
  /** With every key of what is being typed. */
  onType: (fields: Partial<AnswerValue>) => void
  onChangeWithUndo: (fields: Partial<AnswerValue>, message: string) => void
}

/** Below the rungs: evidence, confidence, note, review later, not applicable, history. */
export const AnswerExtras = memo(function AnswerExtras(props: Props) {
  const { question, answer, disabled, panel, onPanel, onChange, onChangeWithUndo } = props
  const t = useTranslations('scorecard.extras')
  // Once open the note stays open, also while its text is being replaced.
  const [noteOpen, setNoteOpen] = useState(answer.note !== null)
  const extras = useRef<HTMLDivElement>(null)
  // What opens is seen whole: the bar with Back and Next lies over the end of the page.
  useEffect(() => {
    if (panel) extras.current?.querySelector('[data-panel]')?.scrollIntoView({ block: 'nearest' })
  }, [panel])
  const showNote = noteOpen || panel === 'note' || answer.note !== null
  const cap = (key: string) =>
    props.shortcuts ? (
      <span className="-mr-1 phone:hidden">
        <Kbd>{key}</Kbd>
      </span>
    ) : null
  return (
    <div ref={extras}>
      {answer.notApplicable ? (
        <Notice className="mt-3" title={t('isNa')}>
          {answer.naReason}
        </Notice>
      ) : null}
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-3 phone:grid-cols-1">
        <EvidenceList
          questionId={question.id}
          links={answer.evidence}
          hint={question.evidenceHint}
          offers={question.offers}
          disabled={disabled}
          adding={panel === 'evidence'}
          onAdding={() => onPanel('evidence')}
          onChange={(evidence) =>
            evidence.length < answer.evidence.length
              ? onChangeWithUndo({ evidence }, t('evidenceRemoved', { question: question.id }))
              : onChange({ evidence })
          }
        />
        <div>
          <p className="t-label flex h-6 items-center">{t('sure')}</p>
          <div className="mt-1">
            <Segmented
              label={t('sure')}
              disabled={disabled}
              value={answer.confidence}
              options={(['verified', 'reported', 'guess'] as const).map((value) => ({ value, label: t(value) }))}
              onSelect={(confidence) => onChange({ confidence: confidence === answer.confidence ? null : confidence })}
            />
          </div>
        </div>
      </div>
      <div className="mt-3.5 flex flex-wrap items-center gap-1.5">
        <Button
          className="phone:flex-[1_1_40%]"
          aria-expanded={showNote}
          disabled={disabled && answer.note === null}
          onClick={() => {
            setNoteOpen(!showNote)
            if (!showNote || panel === 'note') onPanel('note')
          }}
        >
          <MessageSquare className="size-[15px]" />
          {t('note')}
          {cap('C')}
        </Button>
        <Button
          className="phone:flex-[1_1_40%]"
          aria-pressed={answer.markedForReview}
          disabled={disabled}
          onClick={() => onChange({ markedForReview: !answer.markedForReview })}
        >
          <Bookmark className={`size-[15px] ${answer.markedForReview ? 'fill-current' : ''}`} />
          {answer.markedForReview ? t('marked') : t('mark')}
          {cap('M')}
        </Button>
        {question.critical ? null : answer.notApplicable ? (
          <Button
            className="phone:flex-[1_1_40%]"
            disabled={disabled}
            onClick={() =>
              onChangeWithUndo({ notApplicable: false, naReason: null }, t('applies', { question: question.id }))
            }
          >
            <CircleSlash className="size-[15px]" />
            {t('appliesAgain')}
          </Button>
        ) : (
          <Button
            className="phone:flex-[1_1_40%]"
            aria-expanded={panel === 'na'}
            disabled={disabled}
            onClick={() => onPanel('na')}
          >
            <CircleSlash className="size-[15px]" />
            {t('na')}
            {cap('0')}
          </Button>
        )}
        <HistorySheet
          questionId={question.id}
          levelNames={props.levelNames}
          mayRestore={!disabled}
          onRestore={(value) => onChangeWithUndo(value, t('restored', { question: question.id }))}
        />
      </div>
      {panel === 'na' ? (
        <NotApplicableForm
          questionId={question.id}
          reason={answer.naReason}
          onCancel={() => onPanel('na')}
          onMark={(naReason) => {
            onChangeWithUndo({ notApplicable: true, naReason, rating: null }, t('naMarked', { question: question.id }))
            onPanel('na')
          }}
        />
      ) : null}
      {showNote ? (
        <div className="mt-3" data-panel="note">
          <NoteField
            id={`${question.id}-note`}
            label={t('note')}
            hint={disabled ? undefined : t('noteHint')}
            value={answer.note}
            disabled={disabled}
            autoFocus={panel === 'note'}
            onType={(note) => props.onType({ note })}
            onSave={(note) => onChange({ note })}
          />
        </div>
      ) : null}
    </div>
  )
})
