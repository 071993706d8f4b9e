'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { usePageContext } from '#page-context'
import { SelectField, TextAreaField, TextField } from '../ui/field'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

type Option = { value: string; label: string }
export type PlanDialogProps = {
  item: {
    id: string
    revision: number
    text: string
    startAt: string | null
    dueAt: string | null
    effort: string | null
    initiative: string | null
    dependsOn: string[]
    subject: string | null
    wave: number | null
    movesFrom: string | null
    movesTo: string | null
    rollback: string | null
  }
  /** Open items it can wait for. */
  open: Option[]
  /** Records it can be about. */
  subjects: Option[]
  /** Names that are there already. */
  initiatives: string[]
  onClose: () => void
}

const EFFORTS = ['S', 'M', 'L'] as const

/** When an item begins, what it belongs to, what it waits for; and for a migration its wave and the way back. */
export function PlanDialog({ item, open, subjects, initiatives, onClose }: PlanDialogProps) {
  const { slug } = usePageContext()
  const t = useTranslations('roadmap')
  const common = useTranslations('common')
  const id = useId()
  const toast = useToast()
  const { write, busy, problem, errorOf } = useWrite()
  const isOffered = item.subject === null || subjects.some(({ value }) => value === item.subject)
  async function save(fields: FormData) {
    const told = (name: string) => String(fields.get(name) ?? '').trim() || null
    const waits = told('waits')
    const body = {
      seen: item.revision,
      startAt: told('startAt'),
      dueAt: told('dueAt'),
      effort: told('effort'),
      initiative: told('initiative'),
      dependsOn: waits === MANY ? item.dependsOn : waits === null ? [] : [waits],
      // What an item is about may also be a record that is not offered here: then it stays.
      ...(isOffered ? { subject: told('subject') } : {}),
      wave: told('wave') === null ? null : Number(told('wave')),
      movesFrom: told('movesFrom'),
      movesTo: told('movesTo'),
      rollback: told('rollback'),
    }
    const answer = await write('PATCH', `/organizations/${slug}/work-items/${item.id}`, body)
    if (!answer?.ok) return
    onClose()
    toast({ message: t('plan.saved') })
  }
  const many = item.dependsOn.length > 1
  const others = open.filter(({ value }) => value !== item.id)
  const fieldsWithErrors = ['startAt', 'dueAt', 'initiative', 'dependsOn', 'subject', 'wave']
  return (
    <FormDialog
      onClose={onClose}
      title={t('plan.title')}
      text={item.text}
      submitLabel={t('plan.save')}
      busy={busy}
      className="gap-3"
      problem={fieldsWithErrors.some((field) => errorOf(field)) ? null : problem?.sentence}
      onSubmit={(fields) => void save(fields)}
    >
      <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
        <TextField
          id={`${id}start`}
          name="startAt"
          type="date"
          label={t('plan.start')}
          aside={common('optional')}
          defaultValue={item.startAt ?? ''}
          error={errorOf('startAt')}
        />
        <TextField
          id={`${id}due`}
          name="dueAt"
          type="date"
          label={t('plan.due')}
          aside={common('optional')}
          defaultValue={item.dueAt ?? ''}
          error={errorOf('dueAt')}
        />
        <TextField
          id={`${id}initiative`}
          name="initiative"
          label={t('plan.initiative')}
          aside={common('optional')}
          hint={t('plan.initiativeHint')}
          maxLength={200}
          list={`${id}names`}
          defaultValue={item.initiative ?? ''}
          error={errorOf('initiative')}
        />
        <datalist id={`${id}names`}>
          {initiatives.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <SelectField
          id={`${id}effort`}
          name="effort"
          label={t('plan.effort')}
          emptyLabel={t('plan.effortNone')}
          options={EFFORTS.map((value) => ({ value, label: t(`effort.${value}`) }))}
          defaultValue={item.effort ?? ''}
        />
      </div>
      <SelectField
        id={`${id}waits`}
        name="waits"
        label={t('plan.waits')}
        emptyLabel={t('plan.waitsNone')}
        hint={many ? t('plan.waitsMany', { count: item.dependsOn.length }) : undefined}
        options={many ? [{ value: MANY, label: t('plan.asItIs') }, ...others] : others}
        defaultValue={many ? MANY : (item.dependsOn[0] ?? '')}
        error={errorOf('dependsOn')}
      />
      {isOffered ? (
        <SelectField
          id={`${id}subject`}
          name="subject"
          label={t('plan.subject')}
          emptyLabel={t('plan.subjectNone')}
          options={subjects}
          defaultValue={item.subject ?? ''}
          error={errorOf('subject')}
        />
      ) : null}
      <fieldset className="grid gap-3">
        <legend className="t-label">{t('plan.migration')}</legend>
        <div className="grid grid-cols-3 items-end gap-3 phone:grid-cols-1">
          <TextField
            id={`${id}wave`}
            name="wave"
            type="number"
            min={1}
            max={20}
            label={t('plan.wave')}
            aside={common('optional')}
            defaultValue={item.wave ?? ''}
            error={errorOf('wave')}
          />
          <TextField
            id={`${id}from`}
            name="movesFrom"
            label={t('plan.movesFrom')}
            maxLength={200}
            defaultValue={item.movesFrom ?? ''}
          />
          <TextField
            id={`${id}to`}
            name="movesTo"
            label={t('plan.movesTo')}
            maxLength={200}
            defaultValue={item.movesTo ?? ''}
          />
        </div>
        <TextAreaField
          id={`${id}rollback`}
          name="rollback"
          label={t('plan.rollback')}
          hint={t('plan.rollbackHint')}
          rows={2}
          maxLength={4000}
          defaultValue={item.rollback ?? ''}
        />
      </fieldset>
    </FormDialog>
  )
}

/** Stands for several items at once, which the choice of one would lose. */
const MANY = ' '
