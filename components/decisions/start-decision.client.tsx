'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { SelectField, TextField } from '../ui/field'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

export type StartDecisionProps = {
  /** The page of decisions; the new one is below it. */
  path: string
  kinds: { value: string; label: string }[]
  /** The kind the list was narrowed to. */
  kind?: string
  open: boolean
  onClose: () => void
}

/** Starts a decision with what its kind brings along, and leads to its page. */
export function StartDecision({ path, kinds, kind = 'general', open, onClose }: StartDecisionProps) {
  const { slug } = usePageContext()
  const t = useTranslations('comparison.start')
  const id = useId()
  const router = useRouter()
  const [title, setTitle] = useState('')
  const { write, busy, problem, errorOf } = useWrite()
  async function start(fields: FormData) {
    const body = { title: title.trim(), kind: String(fields.get('kind') ?? kind) }
    const answer = await write<{ id: string }>('POST', `/organizations/${slug}/decisions`, body, { quiet: true })
    if (answer?.ok) router.push(`${path}/${answer.data.id}`)
  }
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('title')}
      submitLabel={t('submit')}
      busy={busy}
      disabled={title.trim() === ''}
      problem={errorOf('title') ? null : problem?.sentence}
      onSubmit={(fields) => void start(fields)}
    >
      <TextField
        id={`${id}title`}
        label={t('question')}
        hint={t('questionHint')}
        maxLength={200}
        value={title}
        error={errorOf('title')}
        onChange={(event) => setTitle(event.target.value)}
      />
      <SelectField
        id={`${id}kind`}
        name="kind"
        label={t('kind')}
        hint={t('kindHint')}
        defaultValue={kind}
        options={kinds}
      />
    </FormDialog>
  )
}
