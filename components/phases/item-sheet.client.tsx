'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { usePageContext } from '#page-context'
import type { ItemPart } from '@/lib/content'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { SelectField, TextAreaField, TextField } from '../ui/field'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { ItemNumbers } from './item-numbers'
import { ItemPartsField, type PartValues } from './item-parts-field'
import { type ItemState, itemStates } from './item-states'
import { useSave } from './use-save'

export type ItemValues = {
  state: ItemState
  value: string
  done: string
  all: string
  /** Of an item that names its parts; null while nobody touched them, so that a count typed earlier stands. */
  parts: PartValues | null
  enforcedByPolicyEvidenceId: string
  naReason: string
  owner: string
  dueAt: string
  note: string
}

export type ItemSheetProps = {
  itemId: string
  title: string
  revision: number
  /** As stored. */
  values: ItemValues
  /** As the form opens. */
  initial: ItemValues
  closeHref: string
  /** Which number the item asks for; `aim` means arithmetic says when it is done. */
  kind: 'check' | 'percent' | 'count' | 'days' | 'list' | 'doc'
  aim: boolean
  /** What a counted item enumerates; empty for all others. */
  parts: readonly ItemPart[]
  /** A count that was typed before the parts could be named. */
  typed: string | null
  /** What stands ticked while nobody named the parts. */
  untouched: PartValues
  /** The numbers to go back to, where only a count was known. */
  before: Record<string, unknown>
  mayBeNotApplicable: boolean
  editable: boolean
  people: { value: string; label: string }[]
  policies: { value: string; label: string }[]
  /** Facts, terms and evidence, drawn on the server. */
  children: ReactNode
}

const partsBody = ({ ticked, why }: PartValues) => ({
  parts: ticked,
  whyNot: Object.entries(why).flatMap(([part, text]) =>
    text.trim() === '' || ticked.includes(part) ? [] : [{ part, why: text.trim() }],
  ),
})

const number = (text: string) => (text.trim() === '' ? null : Number(text))

type Stored = { revision: number }

/** The panel of one kept item: state with reason, its number, who and by when. It has an address: ?item=… */
export function ItemSheet(props: ItemSheetProps) {
  const { slug } = usePageContext()
  const t = useTranslations('phases')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const { save, busy } = useSave()
  const [values, setValues] = useState(props.initial)
  const [seen, setSeen] = useState(props.revision)
  const [problem, setProblem] = useState<{ text: string; conflict: boolean } | null>(null)
  const set = (fields: Partial<ItemValues>) => setValues({ ...values, ...fields })
  const close = () => router.push(props.closeHref, { scroll: false })
  const path = `/organizations/${slug}/items/${props.itemId}`
  const asksNumber = props.kind === 'percent' || props.kind === 'count' || props.kind === 'days'

  const bodyOf = (given: ItemValues) => ({
    state: given.state,
    naReason: given.state === 'not-applicable' ? given.naReason.trim() || null : null,
    owner: given.owner || null,
    dueAt: given.dueAt || null,
    note: given.note.trim() || null,
    ...(given.parts ? partsBody(given.parts) : {}),
    ...(asksNumber && props.parts.length === 0
      ? {
          value: number(given.value),
          done: number(given.done),
          all: number(given.all),
          enforcedByPolicyEvidenceId: given.enforcedByPolicyEvidenceId || null,
        }
      : {}),
  })

  async function submit() {
    const answer = await save<Stored>('PATCH', path, { seen, ...bodyOf(values) })
    if (!answer) return
    if (!answer.ok) {
      const current = answer.problem.status === 409 ? (answer.problem.current as Stored | undefined) : undefined
      // What was typed stays; saving again is then a decision to keep it.
      if (current) setSeen(current.revision)
      setProblem({ text: answer.sentence, conflict: current !== undefined })
      return
    }
    const { revision } = answer.data
    toast({
      message: t('item.savedAll', { title: props.title }),
      action: { run: () => void save('PATCH', path, { seen: revision, ...props.before, ...bodyOf(props.values) }) },
    })
    close()
  }

  function takeTheirs() {
    router.refresh()
    close()
  }

  const id = (name: string) => `item-${name}`
  if (!props.editable) {
    return (
      <Dialog open shape="sheet" title={props.title} closeLabel={common('close')} onClose={close}>
        {props.children}
      </Dialog>
    )
  }
  return (
    <FormDialog
      shape="sheet"
      title={props.title}
      onClose={close}
      className="gap-3 pb-3"
      submitLabel={common('save')}
      busy={busy}
      onSubmit={() => void submit()}
      after={props.children}
      problem={
        problem ? (
          <>
            {problem.text} {problem.conflict ? t('item.keepMine') : null}
            {problem.conflict ? (
              <span className="mt-2 flex">
                <Button size="sm" onClick={takeTheirs}>
                  {t('item.takeTheirs')}
                </Button>
              </span>
            ) : null}
          </>
        ) : null
      }
    >
      <SelectField
        id={id('state')}
        label={t('item.state')}
        hint={props.aim ? t('item.byNumbers') : undefined}
        options={itemStates
          .filter((state) => state !== 'not-applicable' || props.mayBeNotApplicable)
          .filter((state) => state !== 'done' || !props.aim || props.values.state === 'done')
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
      ) : props.parts.length > 0 ? (
        <ItemPartsField
          parts={props.parts}
          values={values.parts ?? props.untouched}
          typed={values.parts ? null : props.typed}
          onChange={(parts) => set({ parts })}
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
        label={t(props.kind === 'list' ? 'item.list' : 'item.note')}
        hint={props.kind === 'list' ? t('item.listHint') : undefined}
        aside={common('optional')}
        rows={props.kind === 'list' ? 5 : 2}
        maxLength={4000}
        value={values.note}
        onChange={(event) => set({ note: event.target.value })}
      />
    </FormDialog>
  )
}
