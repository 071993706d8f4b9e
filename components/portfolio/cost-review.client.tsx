'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { Button, type ButtonLook } from '../ui/button'
import { CheckboxField } from '../ui/checkbox'
import { TextAreaField } from '../ui/field'
import { FormDialog } from '../write/form-dialog.client'
import { useSend } from './use-send'

export type ReviewChoice = {
  id: string
  title: string
  /** What to look at, in one line. */
  facts: string
  /** Waits for a review of its newest estimate. */
  waits: boolean
}

export type CostReviewProps = Pick<ButtonLook, 'variant'> & {
  choices: ReviewChoice[]
  label?: string
}

/** Records that estimate and experiment cost of the chosen use cases were looked at, by this person, today. */
export function CostReviewButton({ choices, label, variant = 'primary' }: CostReviewProps) {
  const { zone } = usePageContext()
  const { today } = zone
  const t = useTranslations('portfolio.review')
  const field = useId()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [note, setNote] = useState('')
  const [empty, setEmpty] = useState(false)
  const { send, busy, problem, clear } = useSend()

  function begin() {
    const waiting = choices.filter(({ waits }) => waits)
    setChosen((waiting.length > 0 ? waiting : choices).map(({ id }) => id))
    setEmpty(false)
    clear()
    setOpen(true)
  }

  async function save() {
    if (chosen.length === 0) {
      setEmpty(true)
      return
    }
    const stored = await send({
      method: 'POST',
      path: '/registers/cost-reviews',
      body: { at: today, useCaseIds: [...chosen], note: note.trim() || null },
      message: t('saved', { count: chosen.length }),
    })
    if (!stored) return
    setOpen(false)
    setNote('')
  }

  return (
    <>
      <Button variant={variant} onClick={begin}>
        {label ?? t('record')}
      </Button>
      {open ? (
        <FormDialog
          className="mt-2 gap-3.5"
          title={t('title')}
          submitLabel={t('save')}
          onClose={() => setOpen(false)}
          onSubmit={() => void save()}
          busy={busy}
          problem={problem?.text ?? null}
        >
          <p className="t-sm text-ink-2">{t('text')}</p>
          <fieldset>
            <legend className="t-sm font-medium">{t('which')}</legend>
            {choices.map(({ id, title, facts }) => (
              <CheckboxField
                key={id}
                label={title}
                hint={facts}
                checked={chosen.includes(id)}
                onChange={() => {
                  setEmpty(false)
                  setChosen((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]))
                }}
              />
            ))}
            <p role="alert" className="text-xs font-medium text-blocked empty:hidden">
              {empty ? t('none') : null}
            </p>
          </fieldset>
          <TextAreaField
            id={field}
            label={t('note')}
            hint={t('noteHint')}
            value={note}
            maxLength={4000}
            onChange={(event) => setNote(event.target.value)}
          />
        </FormDialog>
      ) : null}
    </>
  )
}
