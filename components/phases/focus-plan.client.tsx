'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { inputClass } from '../ui/field'
import { Tag } from '../ui/tag'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { OwnerDueFields, useOwnerDue } from '../write/owner-due.client'
import { StoredChip } from '../write/stored-chip.client'
import { StoredChoice } from '../write/stored-choice.client'
import { StoredDay } from '../write/stored-day.client'
import { useSave } from './use-save'

export type PlanRow = {
  id: string
  kind: 'focus' | 'improvement'
  source: string
  /** Id of the question it came from; empty for a whole area. */
  question: string
  area: string
  text: string
  owner: string
  ownerName: string
  dueAt: string
  dueLabel: string
  closedLabel: string | null
  revision: number
  editable: boolean
}
type Person = { value: string; label: string }
type Props = { rows: PlanRow[]; people: Person[]; mayAccept: boolean }

/** The work plan that the scorecard generated: owner and due date in place, closing with the way back. */
export function FocusPlan({ rows, people, mayAccept }: Props) {
  const t = useTranslations('phases.plan')
  const [open, setOpen] = useState(false)
  const unplanned = rows.filter(
    ({ owner, dueAt, closedLabel }) => closedLabel === null && (owner === '' || dueAt === ''),
  )
  return (
    <>
      <ul>
        {rows.map((row) => (
          <PlanItem key={row.id} row={row} people={people} />
        ))}
      </ul>
      {mayAccept && unplanned.length > 0 ? (
        <div className="border-t border-line px-4 py-3">
          <Button variant="primary" onClick={() => setOpen(true)} className="phone:h-11 phone:w-full">
            {t('accept')}
          </Button>
        </div>
      ) : null}
      {open && unplanned.length > 0 ? (
        <AcceptDialog people={people} count={unplanned.length} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}

function PlanItem({ row, people }: { row: PlanRow; people: Person[] }) {
  const { slug } = usePageContext()
  const t = useTranslations('phases.plan')
  const item = useTranslations('phases.item')
  const toast = useToast()
  const { save, busy } = useSave()
  const path = `/organizations/${slug}/work-items/${row.id}`

  async function change(fields: Record<string, unknown>, undo?: Record<string, unknown>) {
    const answer = await save<{ revision: number }>('PATCH', path, { seen: row.revision, ...fields })
    if (!answer?.ok) {
      if (answer) toast({ message: answer.sentence })
      return
    }
    const { revision } = answer.data
    const action = undo ? { run: () => void save('PATCH', path, { seen: revision, ...undo }) } : undefined
    toast({ message: t('changed', { text: row.text }), ...(action ? { action } : {}) })
  }

  const done = row.closedLabel !== null
  const control = `${inputClass} h-8 px-2 text-sm phone:h-10`
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 border-t border-line px-4 py-2.5 narrow:grid-cols-1">
      <div className="min-w-0">
        <p className={`text-sm leading-5 ${done ? 'text-ink-3 line-through' : ''}`}>{row.text}</p>
        <p className="t-meta flex flex-wrap items-center gap-x-2">
          {row.question ? <span className="id">{row.question}</span> : null} {row.area} <Tag>{t(row.kind)}</Tag>
          {done ? row.closedLabel : null}
        </p>
      </div>
      {row.editable ? (
        <div className="flex flex-wrap items-center justify-end gap-2 narrow:justify-start">
          {done ? null : (
            <>
              <StoredChip
                label={item('ownerNamed', { id: row.source, name: row.ownerName || t('ownerEmpty') })}
                empty={row.owner === ''}
                disabled={busy}
                editor={(close) => (
                  <StoredChoice
                    focused
                    aria-label={`${t('owner')}, ${row.source}`}
                    className={`${control} w-44`}
                    stored={row.owner}
                    onLeave={close}
                    onStore={(next) => {
                      close()
                      void change({ owner: next || null }, { owner: row.owner || null })
                    }}
                  >
                    <option value="">{t('ownerEmpty')}</option>
                    {people.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </StoredChoice>
                )}
              >
                {row.ownerName || item('ownerAdd')}
              </StoredChip>
              <StoredChip
                label={item('dueNamed', { id: row.source, date: row.dueLabel || item('dueNone') })}
                empty={row.dueAt === ''}
                disabled={busy}
                editor={(close) => (
                  <span>
                    <StoredDay
                      focused
                      aria-label={`${t('due')}, ${row.source}`}
                      className={`${control} w-36`}
                      stored={row.dueAt}
                      onLeave={close}
                      onStore={(next) => {
                        close()
                        void change({ dueAt: next }, { dueAt: row.dueAt || null })
                      }}
                    />
                  </span>
                )}
              >
                {row.dueLabel ? item('dueShort', { date: row.dueLabel }) : item('dueAdd')}
              </StoredChip>
            </>
          )}
          <Button
            size="sm"
            disabled={busy}
            className="phone:h-10"
            onClick={() => change({ closed: !done }, { closed: done })}
          >
            {t(done ? 'reopen' : 'close')}
          </Button>
        </div>
      ) : (
        <p className="t-meta">{[row.ownerName || t('ownerEmpty'), row.dueLabel].filter(Boolean).join(' · ')}</p>
      )}
    </li>
  )
}

type AcceptProps = { people: Person[]; count: number; onClose: () => void }

function AcceptDialog({ people, count, onClose }: AcceptProps) {
  const { slug } = usePageContext()
  const t = useTranslations('phases.plan')
  const toast = useToast()
  const { save, busy } = useSave()
  const held = useOwnerDue()
  const [problem, setProblem] = useState<string | null>(null)

  async function accept() {
    const answer = await save<{ changed: number }>('POST', `/organizations/${slug}/work-items/plan`, {
      owner: held.owner,
      dueAt: held.dueAt,
    })
    if (!answer?.ok) {
      if (answer) setProblem(answer.sentence)
      return
    }
    toast({ message: t('accepted', { count: answer.data.changed }) })
    onClose()
  }

  return (
    <FormDialog
      onClose={onClose}
      title={t('acceptTitle')}
      className="gap-3"
      text={t('acceptText', { count })}
      submitLabel={t('accept')}
      busy={busy}
      disabled={!held.isWhole}
      problem={problem}
      onSubmit={() => void accept()}
    >
      <OwnerDueFields id="plan" held={held} people={people} emptyLabel={t('ownerEmpty')} />
    </FormDialog>
  )
}
