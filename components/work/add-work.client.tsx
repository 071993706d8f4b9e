'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { SelectField, TextAreaField, TextField } from '../ui/field'
import { Plus } from '../ui/icons'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

type Option = { value: string; label: string }
export type AddWorkProps = {
  people: Option[]
  /** What an action can come from, by its kind. */
  kinds: (Option & { sources: Option[] })[]
}

const empty = { kind: '', source: '', text: '', owner: '', dueAt: '' }

/** An action that somebody decides on by hand: what, where it comes from, who, by when. */
export function AddWork({ people, kinds }: AddWorkProps) {
  const { slug, zone } = usePageContext()
  const { today } = zone
  const t = useTranslations('work.add')
  const common = useTranslations('common')
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [given, setGiven] = useState({ ...empty, kind: kinds[0]?.value ?? '' })
  const [missing, setMissing] = useState(false)
  const { write, busy, problem, clear } = useWrite()
  const set = (fields: Partial<typeof empty>) => setGiven({ ...given, ...fields })
  const sources = kinds.find(({ value }) => value === given.kind)?.sources ?? []

  function start() {
    setMissing(false)
    clear()
    setOpen(true)
  }

  function close() {
    setOpen(false)
    setGiven({ ...empty, kind: kinds[0]?.value ?? '' })
  }

  async function add() {
    clear()
    setMissing(given.text.trim() === '')
    if (given.text.trim() === '') return
    const { kind, source, owner, dueAt } = given
    const body = { kind, text: given.text.trim(), source: source || null, owner: owner || null, dueAt: dueAt || null }
    const answer = await write('POST', `/organizations/${slug}/work-items`, body)
    if (!answer?.ok) return
    toast({ message: t('added') })
    setGiven({ ...empty, kind })
    setOpen(false)
  }

  return (
    <>
      <Button variant="primary" onClick={start}>
        <Plus /> {t('button')}
      </Button>
      <FormDialog
        open={open}
        onClose={close}
        title={t('title')}
        className="gap-3"
        submitLabel={t('save')}
        busy={busy}
        problem={missing ? t('missing') : problem?.sentence}
        onSubmit={() => void add()}
      >
        <TextAreaField
          id="work-text"
          label={t('text')}
          hint={t('textHint')}
          required
          rows={2}
          maxLength={4000}
          value={given.text}
          onChange={(event) => set({ text: event.target.value })}
        />
        <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
          <SelectField
            id="work-kind"
            label={t('kind')}
            options={kinds}
            value={given.kind}
            onChange={(event) => set({ kind: event.target.value, source: '' })}
          />
          {sources.length > 0 ? (
            <SelectField
              id="work-source"
              label={t('source')}
              emptyLabel={t('sourceNone')}
              options={sources}
              value={given.source}
              onChange={(event) => set({ source: event.target.value })}
            />
          ) : null}
          <SelectField
            id="work-owner"
            label={t('owner')}
            emptyLabel={t('nobody')}
            options={people}
            value={given.owner}
            onChange={(event) => set({ owner: event.target.value })}
          />
          <TextField
            id="work-due"
            type="date"
            label={t('due')}
            aside={common('optional')}
            min={today}
            value={given.dueAt}
            onChange={(event) => set({ dueAt: event.target.value })}
          />
        </div>
      </FormDialog>
    </>
  )
}
