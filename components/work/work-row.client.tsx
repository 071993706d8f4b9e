'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button, ButtonLink } from '../ui/button'
import { inputClass } from '../ui/field'
import { SaveState } from '../ui/save-state'
import { useToast } from '../ui/toast.client'
import { StoredChip } from '../write/stored-chip.client'
import { StoredChoice } from '../write/stored-choice.client'
import { StoredDay } from '../write/stored-day.client'
import { told, useWriter } from '../write/use-write'

export type WorkRowProps = {
  id: string
  revision: number
  text: string
  owner: string
  ownerName: string
  dueAt: string
  /** The date as it is read; empty without one. */
  dueLabel: string
  closed: boolean
  editable: boolean
  /** What this reader sees instead of the fields. */
  facts: string
  late: boolean
  /** A condition is closed at its gate, with its evidence. */
  gateHref: string | null
  people: { value: string; label: string }[]
}

type Fields = { owner?: string | null; dueAt?: string | null; closed?: boolean }
type Stored = { revision: number }
type Saving = { state: 'idle' | 'saving' | 'saved' | 'failed'; reason?: string; again?: () => void }

const control = `${inputClass} h-8 px-2 text-sm phone:h-11`

/** Who, by when, and done: changed where it stands and saved at once, with the way back. */
export function WorkRowControls(props: WorkRowProps) {
  const { slug } = usePageContext()
  const { id, revision, text, owner, ownerName, dueAt, dueLabel, closed, editable, facts, late, gateHref } = props
  const t = useTranslations('work')
  const common = useTranslations('common')
  const router = useRouter()
  const write = useWriter()
  const toast = useToast()
  const [saving, setSaving] = useState<Saving>({ state: 'idle' })
  const [newest, setNewest] = useState(revision)
  const seen = Math.max(newest, revision)

  async function save(fields: Fields, undo: Fields | null, said: string, at = seen) {
    setSaving({ state: 'saving' })
    const path = `/organizations/${slug}/work-items/${id}`
    const answer = await write<Stored>('PATCH', path, { seen: at, ...fields })
    if (answer.ok) {
      const stored = answer.data.revision
      setNewest(stored)
      setSaving({ state: 'saved' })
      const back = undo && { run: () => void save(undo, null, t('row.undone'), stored) }
      toast({ message: said, ...(back ? { action: back } : {}) })
      router.refresh()
      return
    }
    const current = answer.problem.status === 409 ? (answer.problem.current as Stored | undefined) : undefined
    if (current) {
      setNewest(current.revision)
      router.refresh()
    }
    const again = () => void save(fields, undo, said, current?.revision ?? at)
    setSaving({ state: 'failed', reason: told(answer, (reason) => `${common('notSaved')} ${reason}`), again })
  }

  const status = (
    <span aria-live="polite" className="empty:hidden">
      {saving.state === 'saving' ? <SaveState state="saving">{common('saving')}</SaveState> : null}
      {saving.state === 'saved' ? <SaveState state="saved">{common('saved')}</SaveState> : null}
      {saving.state === 'failed' ? (
        <span className="text-xs text-blocked">
          {saving.reason}{' '}
          <button type="button" className="min-h-6 underline" onClick={saving.again}>
            {common('retry')}
          </button>
        </span>
      ) : null}
    </span>
  )

  if (!editable) {
    return (
      <div className="flex flex-wrap items-center justify-end gap-2 phone:justify-start">
        <span className="t-sm text-ink-2">{facts}</span>
        {gateHref ? (
          <ButtonLink size="sm" href={gateHref} className="phone:h-11">
            {t('row.gate')}
          </ButtonLink>
        ) : null}
      </div>
    )
  }
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 phone:justify-start">
      {closed ? (
        <span className="t-meta">{facts}</span>
      ) : (
        <>
          <StoredChip
            label={t('row.ownerNamed', { text, name: ownerName || t('row.nobody') })}
            empty={owner === ''}
            disabled={saving.state === 'saving'}
            editor={(close) => (
              <StoredChoice
                focused
                aria-label={t('row.owner', { text })}
                className={`${control} w-44`}
                stored={owner}
                onLeave={close}
                onStore={(next) => {
                  close()
                  void save({ owner: next || null }, { owner: owner || null }, t('row.ownerSaved'))
                }}
              >
                <option value="">{t('row.nobody')}</option>
                {props.people.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </StoredChoice>
            )}
          >
            {ownerName || t('row.addOwner')}
          </StoredChip>
          <StoredChip
            label={t('row.dueNamed', { text, date: dueLabel || t('noDue') })}
            empty={dueLabel === ''}
            late={late}
            disabled={saving.state === 'saving'}
            editor={(close) => (
              <span>
                <StoredDay
                  focused
                  aria-label={t('row.due', { text })}
                  className={`${control} w-36`}
                  stored={dueAt}
                  onLeave={close}
                  onStore={(next) => {
                    close()
                    void save({ dueAt: next }, { dueAt: dueAt || null }, t('row.dueSaved'))
                  }}
                />
              </span>
            )}
          >
            {dueLabel || t('row.addDue')}
          </StoredChip>
        </>
      )}
      <Button
        size="sm"
        className="phone:h-10"
        disabled={saving.state === 'saving'}
        aria-label={t(closed ? 'row.reopenNamed' : 'row.closeNamed', { text })}
        onClick={() => save({ closed: !closed }, { closed }, t(closed ? 'row.reopened' : 'row.closed'))}
      >
        {t(closed ? 'row.reopen' : 'row.close')}
      </Button>
      {status}
    </div>
  )
}
