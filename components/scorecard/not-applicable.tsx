import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button'
import { TextAreaField } from '../ui/field'

type Props = {
  questionId: string
  reason: string | null
  onMark: (reason: string) => void
  onCancel: () => void
}

/** "Not applicable" needs its reason before it is one. */
export function NotApplicableForm({ questionId, reason, onMark, onCancel }: Props) {
  const t = useTranslations('scorecard.na')
  const [error, setError] = useState<string | null>(null)
  function mark(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('reason')).trim()
    if (text === '') setError(t('error'))
    else onMark(text)
  }
  return (
    <form data-panel="na" onSubmit={mark} className="mt-3 grid gap-3 rounded-md border border-line bg-surface p-3">
      <TextAreaField
        id={`${questionId}-reason`}
        name="reason"
        label={t('reason')}
        hint={t('hint')}
        defaultValue={reason ?? ''}
        maxLength={4000}
        error={error}
        rows={2}
        autoFocus
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button type="submit" variant="primary">
          {t('mark')}
        </Button>
      </div>
    </form>
  )
}
