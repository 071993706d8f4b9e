'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { SelectField } from '../ui/field'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

type Option = { value: string; label: string }
export type RateYourselfProps = {
  roles: Option[]
  dimensions: Option[]
  /** The five levels in words. */
  levels: Option[]
  /** What was said last, to start from. */
  own: { role: string | null; levels: Partial<Record<string, number>> }
}

/** A person says how well they know the four subjects of the survey; what they leave open stays unknown. */
export function RateYourself({ roles, dimensions, levels, own }: RateYourselfProps) {
  const { slug } = usePageContext()
  const t = useTranslations('training.own')
  const common = useTranslations('common')
  const toast = useToast()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { write, busy, problem, errorOf } = useWrite()

  async function send(fields: FormData) {
    const said = dimensions.flatMap(({ value }) => {
      const level = Number(fields.get(value))
      return level > 0 ? [[value, level] as const] : []
    })
    const body = { role: fields.get('role'), levels: Object.fromEntries(said) }
    if (!(await write('POST', `/organizations/${slug}/own-skills`, body))?.ok) return
    toast({ message: t('done') })
    setOpen(false)
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('open')}</Button>
      {open ? (
        <FormDialog
          onClose={() => setOpen(false)}
          title={t('title')}
          text={t('text')}
          submitLabel={busy ? common('saving') : t('save')}
          busy={busy}
          problem={errorOf('levels') ?? (problem?.problem.errors.length === 0 ? problem.sentence : null)}
          onSubmit={(fields) => void send(fields)}
        >
          <SelectField
            id={`${id}role`}
            name="role"
            label={t('role')}
            options={roles}
            defaultValue={own.role ?? roles[0]?.value}
            error={errorOf('role')}
          />
          {dimensions.map(({ value, label }) => (
            <SelectField
              key={value}
              id={`${id}${value}`}
              name={value}
              label={label}
              emptyLabel={t('none')}
              options={levels}
              defaultValue={String(own.levels[value] ?? '')}
            />
          ))}
        </FormDialog>
      ) : null}
    </>
  )
}
