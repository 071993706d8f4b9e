import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { TextAreaField } from '../ui/field'
import { FormDialog } from '../write/form-dialog.client'
import { useCall } from './use-call'

export const MIN_REASON = 10

export type ReasonDialogProps = {
  onClose: () => void
  onDone?: () => void
  title: string
  text: ReactNode
  button: string
  path: string
  /** Sent beside the reason. */
  body?: Record<string, unknown>
  /** Name of the field the words are sent in; only a reason has a least length. `with` is closing evidence. */
  field?: 'reason' | 'text' | 'with'
  danger?: boolean
}

/** Asks for the words that go with an act and sends both; the words stay when sending fails. */
export function ReasonDialog({
  onClose,
  onDone,
  title,
  text,
  button,
  path,
  body,
  field = 'reason',
  danger,
}: ReasonDialogProps) {
  const t = useTranslations('gates')
  const [words, setWords] = useState('')
  const [short, setShort] = useState(false)
  const { send, busy, problem } = useCall()
  const id = useId()
  const least = field === 'reason' ? MIN_REASON : 1
  const kind = ({ reason: 'reason', text: 'comment', with: 'evidence' } as const)[field]

  async function submit() {
    if (words.trim().length < least) {
      setShort(true)
      return
    }
    const answer = await send(path, { ...body, [field]: words.trim() })
    if (!answer?.ok) return
    onDone?.()
    onClose()
  }

  return (
    <FormDialog
      onClose={onClose}
      title={title}
      className="gap-3"
      text={text}
      submitLabel={button}
      danger={danger}
      busy={busy}
      problem={problem}
      onSubmit={() => void submit()}
    >
      <TextAreaField
        id={id}
        label={t(`${kind}.label`)}
        hint={t(`${kind}.hint`)}
        error={
          short && words.trim().length < least ? t(field === 'reason' ? 'reason.short' : 'reason.none') : undefined
        }
        value={words}
        maxLength={4000}
        onChange={(event) => setWords(event.target.value)}
        required
      />
    </FormDialog>
  )
}
