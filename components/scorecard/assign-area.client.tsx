'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { Avatar } from '../ui/avatar'
import { Button } from '../ui/button'
import { CheckboxField } from '../ui/checkbox'
import { TextAreaField, TextField } from '../ui/field'
import { UserPlus, X } from '../ui/icons'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { type Refused, told, useWrite } from '../write/use-write'

export type AssignedPerson = { id: string; revision: number; personId: string; name: string; due: string | null }

type Props = {
  area: { id: string; name: string }
  people: { id: string; name: string; role: string | null }[]
  assigned: AssignedPerson[]
}

/** Who answers an area, until when. Taking it back never removes what they answered. */
export function AssignArea({ area, people, assigned }: Props) {
  const { slug } = usePageContext()
  const t = useTranslations('scorecard.assign')
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string[]>([])
  const [dueAt, setDueAt] = useState('')
  const [message, setMessage] = useState('')
  const { write, busy } = useWrite()
  const [failed, setFailed] = useState<string | null>(null)
  const base = `/organizations/${slug}/scorecards/draft`
  const fail = (refused: Refused) => setFailed(told(refused, (detail) => t('failed', { detail })))

  function close() {
    setOpen(false)
    setChosen([])
    setDueAt('')
    setMessage('')
    setFailed(null)
  }

  async function send() {
    if (chosen.length === 0) return setFailed(t('choose'))
    setFailed(null)
    const body = { personIds: chosen, dueAt: dueAt || null, message: message.trim() || null }
    const answer = await write('POST', `${base}/areas/${area.id}/assignments`, body)
    if (!answer) return
    if (!answer.ok) return fail(answer)
    const names = people.filter(({ id }) => chosen.includes(id)).map(({ name }) => name)
    toast({ message: t('done', { area: area.name, names: names.join(', ') }) })
    close()
  }

  async function remove(row: AssignedPerson) {
    const answer = await write('DELETE', `${base}/assignments/${row.id}?revision=${row.revision}`)
    if (!answer) return
    if (!answer.ok) return fail(answer)
    toast({ message: t('removed', { area: area.name, name: row.name }) })
  }

  return (
    <>
      <Button size="sm" variant="quiet" onClick={() => setOpen(true)} aria-label={t('title', { area: area.name })}>
        <UserPlus className="size-[15px]" />
        {t('send')}
      </Button>
      <FormDialog
        open={open}
        onClose={close}
        shape="sheet"
        title={t('title', { area: area.name })}
        className="gap-4"
        text={t('text')}
        submitLabel={t('send')}
        busy={busy}
        problem={failed}
        onSubmit={() => void send()}
      >
        {assigned.length === 0 ? null : (
          <section>
            <h3 className="t-label">{t('now')}</h3>
            <ul>
              {assigned.map((row) => (
                <li key={row.id} className="flex min-h-9 items-center gap-2 text-sm">
                  <Avatar name={row.name} small />
                  <span className="min-w-0 flex-1 wrap-anywhere">
                    {row.name}
                    {row.due === null ? null : <span className="text-ink-3"> · {row.due}</span>}
                  </span>
                  <Button
                    size="sm"
                    variant="quiet"
                    square
                    aria-label={t('remove', { name: row.name })}
                    onClick={() => remove(row)}
                  >
                    <X className="size-3.5" />
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <fieldset>
          <legend className="t-sm font-medium">{t('people')}</legend>
          {people.length === 0 ? <p className="t-sm mt-1 text-ink-2">{t('none')}</p> : null}
          {people.map((person) => (
            <CheckboxField
              key={person.id}
              label={person.name}
              hint={person.role === null ? t('noSignIn') : undefined}
              checked={chosen.includes(person.id)}
              onChange={(event) =>
                setChosen((all) => (event.target.checked ? [...all, person.id] : all.filter((id) => id !== person.id)))
              }
            />
          ))}
        </fieldset>
        <TextField
          id={`due-${area.id}`}
          type="date"
          label={t('due')}
          value={dueAt}
          onChange={(event) => setDueAt(event.target.value)}
        />
        <TextAreaField
          id={`message-${area.id}`}
          label={t('message')}
          rows={2}
          maxLength={4000}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
      </FormDialog>
    </>
  )
}
