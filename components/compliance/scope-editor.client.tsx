'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { CheckboxField } from '../ui/checkbox'
import { SelectField, TextAreaField } from '../ui/field'
import { Settings2 } from '../ui/icons'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

type Chosen = { framework: string; source: string; reason: string }
type Option = { value: string; label: string }

export type ScopeEditorProps = {
  revision: number
  /** Every framework there is. */
  frameworks: (Option & { hint: string })[]
  sources: Option[]
  chosen: Chosen[]
  primary?: boolean
}

/** Says which frameworks the organization is held to and why, and adds their controls in the same step. */
export function ScopeEditor({ revision, frameworks, sources, chosen, primary = false }: ScopeEditorProps) {
  const { slug } = usePageContext()
  const t = useTranslations('compliance.scope')
  const common = useTranslations('common')
  const toast = useToast()
  const prefix = useId()
  const { write, busy, problem, errorOf } = useWrite()
  const [open, setOpen] = useState(false)
  const [given, setGiven] = useState(chosen)
  const [add, setAdd] = useState(true)

  function close() {
    setOpen(false)
    setGiven(chosen)
    setAdd(true)
  }

  const set = (framework: string, change: Partial<Chosen>) =>
    setGiven((all) => all.map((one) => (one.framework === framework ? { ...one, ...change } : one)))

  function tick(framework: string, on: boolean) {
    const order = frameworks.map(({ value }) => value)
    const others = given.filter((one) => one.framework !== framework)
    const next = on ? [...others, { framework, source: sources[0]?.value ?? '', reason: '' }] : others
    setGiven(next.sort((a, b) => order.indexOf(a.framework) - order.indexOf(b.framework)))
  }

  async function submit() {
    const body = { revision, frameworks: given, addControls: add }
    const stored = await write<{ added: number }>('PUT', `/organizations/${slug}/compliance/frameworks`, body)
    if (!stored?.ok) return
    setOpen(false)
    toast({ message: t('saved', { added: stored.data.added }) })
  }

  return (
    <>
      <Button size={primary ? undefined : 'sm'} variant={primary ? 'primary' : undefined} onClick={() => setOpen(true)}>
        <Settings2 className="size-[15px]" />
        {t('edit')}
      </Button>
      <FormDialog
        open={open}
        onClose={close}
        title={t('dialog')}
        text={t('text')}
        submitLabel={busy ? common('saving') : t('save')}
        busy={busy}
        problem={problem?.sentence}
        onSubmit={() => void submit()}
      >
        {frameworks.map(({ hint, label, value }) => {
          const at = given.findIndex((one) => one.framework === value)
          const one = given[at]
          return (
            <fieldset key={value} className="min-w-0 border-b border-line pb-2">
              <legend className="sr-only">{label}</legend>
              <CheckboxField
                label={label}
                hint={hint}
                checked={one !== undefined}
                onChange={(event) => tick(value, event.target.checked)}
              />
              {one ? (
                <div className="grid gap-2 pl-7 phone:pl-0">
                  <SelectField
                    id={`${prefix}${value}-source`}
                    label={t('source')}
                    options={sources}
                    value={one.source}
                    error={errorOf(`frameworks/${at}/source`)}
                    onChange={(event) => set(value, { source: event.target.value })}
                  />
                  <TextAreaField
                    id={`${prefix}${value}-reason`}
                    label={t('reason')}
                    hint={t('reasonHint')}
                    rows={2}
                    maxLength={4000}
                    required
                    value={one.reason}
                    error={errorOf(`frameworks/${at}/reason`)}
                    onChange={(event) => set(value, { reason: event.target.value })}
                  />
                </div>
              ) : null}
            </fieldset>
          )
        })}
        <CheckboxField
          label={t('add')}
          hint={t('addHint')}
          checked={add}
          onChange={(event) => setAdd(event.target.checked)}
        />
      </FormDialog>
    </>
  )
}
