'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

export type AcknowledgeProps = {
  id: string
  revision: number
  name: string
  group: string
  version: number
  /** The stakeholder is this person; otherwise an editor records how and when they did. */
  own: boolean
}

export function Acknowledge({ id, revision, name, group, version, own }: AcknowledgeProps) {
  const { slug, zone } = usePageContext()
  const { today } = zone
  const t = useTranslations('registers.stakeholders')
  const router = useRouter()
  const toast = useToast()
  const prefix = useId()
  const [open, setOpen] = useState(false)
  const [how, setHow] = useState('')
  const [at, setAt] = useState(today)
  const { write, busy, problem: trouble, errorOf } = useWrite()

  async function save() {
    const given = own ? {} : { how, at }
    const path = `/organizations/${slug}/stakeholders/${id}/acknowledgements`
    const answer = await write('POST', path, { revision, version, ...given }, { quiet: true })
    if (!answer) return
    if (answer.ok) {
      toast({ message: t('dialog.done', { name, version }) })
      setOpen(false)
    }
    router.refresh()
  }

  return (
    <>
      <Button size="sm" variant={own ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {own ? t('acknowledge') : t('record')}
      </Button>
      <FormDialog
        open={open}
        onClose={() => {
          setOpen(false)
          setHow('')
          setAt(today)
        }}
        title={own ? t('dialog.own') : t('dialog.other', { name })}
        className="gap-4"
        text={own ? t('dialog.ownText', { version, group }) : t('dialog.otherText', { version })}
        submitLabel={own ? t('dialog.confirm') : t('dialog.save')}
        busy={busy}
        problem={trouble?.problem.errors.length === 0 ? trouble.sentence : null}
        onSubmit={() => void save()}
      >
        {own ? null : (
          <>
            <TextField
              id={`${prefix}how`}
              label={t('dialog.how')}
              hint={t('dialog.howHint')}
              maxLength={200}
              value={how}
              error={errorOf('how')}
              onChange={(event) => setHow(event.target.value)}
            />
            <TextField
              id={`${prefix}at`}
              type="date"
              label={t('dialog.at')}
              max={today}
              value={at}
              error={errorOf('at')}
              onChange={(event) => setAt(event.target.value)}
            />
          </>
        )}
      </FormDialog>
    </>
  )
}
