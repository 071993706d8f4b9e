'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { SelectField, TextAreaField, TextField } from '../ui/field'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { ItemNumbers } from './item-numbers'
import { useSave } from './use-save'

const states = ['not-started', 'in-progress', 'done', 'blocked', 'not-applicable'] as const
export type ItemState = (typeof states)[number]

export type ItemValues = {
  state: ItemState
  value: string
  done: string
  all: string
  enforcedByPolicyEvidenceId: string
  naReason: string
  owner: string
  dueAt: string
  note: string
}

export type ItemSheetProps = {
  slug: string
  itemId: string
  title: string
  revision: number
  values: ItemValues
  /** Which number the item asks for; `aim` means arithmetic says when it is done. */
  kind: 'check' | 'percent' | 'count' | 'days' | 'list' | 'doc'
  aim: boolean
  mayBeNotApplicable: boolean
  editable: boolean
  people: { value: string; label: string }[]
  policies: { value: string; label: string }[]
  /** Facts, terms and evidence, drawn on the server. */
  children: ReactNode
}

const number = (text: string) => (text.trim() === '' ? null : Number(text))

/** The panel of one kept item: state with reason, its number, who and by when. It has an address: ?item=… */
export function ItemSheet(props: ItemSheetProps) {
  const t = useTranslations('phases')
  const common = useTranslations('common')
  const router = useRouter()
  const pathname = usePathname()
  const toast = useToast()
  const { save, busy } = useSave()
  const [values, setValues] = useState(props.values)
  const [problem, setProblem] = useState<string | null>(null)
  const set = (fields: Partial<ItemValues>) => setValues({ ...values, ...fields })
  const close = () => router.push(pathname, { scroll: false })

  async function submit() {
    const asksNumber = props.kind === 'percent' || props.kind === 'count' || props.kind === 'days'
    const body = {
      seen: props.revision,
      state: values.state,
      naReason: values.state === 'not-applicable' ? values.naReason.trim() || null : null,
      owner: values.owner || null,
      dueAt: values.dueAt || null,
      note: values.note.trim() || null,
      ...(asksNumber
        ? {
            value: number(values.value),
            done: number(values.done),
            all: number(values.all),
            enforcedByPolicyEvidenceId: values.enforcedByPolicyEvidenceId || null,
          }
        : {}),
    }
    const answer = await save('PATCH', `/organizations/${props.slug}/items/${props.itemId}`, body)
    if (!answer.ok) {
      setProblem(answer.offline ? t('item.offline') : answer.problem.detail || t('item.failed'))
      return
    }
    const words = { id: props.itemId, state: t(`states.${values.state}`), before: t(`states.${props.values.state}`) }
    toast({ message: t('item.saved', words) })
    close()
  }

  const id = (name: string) => `item-${name}`
  return (
    <Dialog
      open
      shape="sheet"
      title={props.title}
      closeLabel={common('close')}
      onClose={close}
      footer={
        props.editable ? (
          <>
            <Button onClick={close} className="phone:order-2 phone:h-11">
              {common('cancel')}
            </Button>
            <Button variant="primary" disabled={busy} onClick={submit} className="phone:h-11">
              {common('save')}
            </Button>
          </>
        ) : undefined
      }
    >
      {props.editable ? (
        <div className="grid gap-3 pb-3">
          <SelectField
            id={id('state')}
            label={t('item.state')}
            hint={props.aim ? t('item.byNumbers') : undefined}
            options={states
              .filter((state) => state !== 'not-applicable' || props.mayBeNotApplicable)
              .map((state) => ({ value: state, label: t(`states.${state}`) }))}
            value={values.state}
            onChange={(event) => set({ state: event.target.value as ItemState })}
          />
          {values.state === 'not-applicable' ? (
            <TextAreaField
              id={id('na')}
              label={t('item.naReason')}
              hint={t('item.naHint')}
              rows={2}
              maxLength={4000}
              value={values.naReason}
              onChange={(event) => set({ naReason: event.target.value })}
            />
          ) : (
            <ItemNumbers kind={props.kind} values={values} policies={props.policies} onChange={set} />
          )}
          <div className="grid grid-cols-2 gap-3">
            <SelectField
              id={id('owner')}
              label={t('item.owner')}
              emptyLabel={t('item.ownerNone')}
              options={props.people}
              value={values.owner}
              onChange={(event) => set({ owner: event.target.value })}
            />
            <TextField
              id={id('due')}
              type="date"
              label={t('item.due')}
              value={values.dueAt}
              onChange={(event) => set({ dueAt: event.target.value })}
            />
          </div>
          <TextAreaField
            id={id('note')}
            label={t('item.note')}
            aside={common('optional')}
            rows={2}
            maxLength={4000}
            value={values.note}
            onChange={(event) => set({ note: event.target.value })}
          />
          {problem ? (
            <Notice kind="error" live="assertive">
              {problem}
            </Notice>
          ) : null}
        </div>
      ) : null}
      {props.children}
    </Dialog>
  )
}
