'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button, buttonClass } from '../ui/button'
import { Check, X } from '../ui/icons'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { OwnerDueFields, useOwnerDue } from '../write/owner-due.client'
import { useWrite } from '../write/use-write'
import { type FrameItem, useFrame } from './frame'

type Change = { itemId: string; seen: number } & Record<string, unknown>
type Stored = { itemId: string; revision: number }
type Props = { items: FrameItem[]; all: number; onAll: () => void; onDone: () => void }

/** Several items at once: all are saved or none, and the toast takes all of them back. */
export function ChecklistBulk({ items, all, onAll, onDone }: Props) {
  const { slug } = usePageContext()
  const t = useTranslations('phases.bulk')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const { people, seen, wrote } = useFrame()
  const [open, setOpen] = useState(false)
  const held = useOwnerDue()
  const { write, busy } = useWrite()
  const [problem, setProblem] = useState<string | null>(null)
  const byHand = items.filter(({ aim, state }) => !aim && state !== 'done')

  async function send(changes: Change[]): Promise<boolean> {
    const answer = await write<{ items: Stored[] }>('PATCH', `/organizations/${slug}/items`, { changes })
    if (!answer) return false
    if (!answer.ok) {
      const reason = answer.sentence
      setProblem(reason)
      toast({ message: reason })
      if (answer.problem.status === 409) router.refresh()
      return false
    }
    for (const { itemId, revision } of answer.data.items) wrote(itemId, revision)
    return true
  }

  async function apply(targets: FrameItem[], fields: Record<string, unknown>, before: (item: FrameItem) => object) {
    if (!(await send(targets.map((item) => ({ itemId: item.id, seen: seen(item.id, item.revision), ...fields })))))
      return
    const undo = () => void send(targets.map((item) => ({ itemId: item.id, seen: seen(item.id, 0), ...before(item) })))
    toast({ message: t('done', { count: targets.length }), action: { run: undo } })
    setOpen(false)
    setProblem(null)
    onDone()
  }

  const plan = { ...(held.owner ? { owner: held.owner } : {}), ...(held.dueAt ? { dueAt: held.dueAt } : {}) }
  return (
    <>
      <div
        role="toolbar"
        aria-label={t('chosen', { count: items.length })}
        className="fixed bottom-5 left-1/2 z-30 flex max-w-[calc(100vw-1rem)] -translate-x-1/2 items-center gap-1 rounded-lg border border-line-2 bg-raised p-2 shadow-lg desk:left-[calc(50%+var(--side)/2)] phone:bottom-[calc(68px+env(safe-area-inset-bottom))]"
      >
        <span className="t-sm px-2 font-semibold whitespace-nowrap">{t('chosen', { count: items.length })}</span>
        <Button variant="quiet" onClick={() => setOpen(true)}>
          {t('plan')}
        </Button>
        {byHand.length > 0 ? (
          <Button
            variant="quiet"
            disabled={busy}
            onClick={() => apply(byHand, { state: 'done' }, ({ state }) => ({ state }))}
          >
            <Check /> {t('markDone')}
          </Button>
        ) : null}
        {items.length < all ? (
          <Button variant="quiet" className="phone:hidden" onClick={onAll}>
            {t('all', { count: all })}
          </Button>
        ) : null}
        <button
          type="button"
          className={buttonClass({ variant: 'quiet', square: true })}
          aria-label={t('none')}
          onClick={onDone}
        >
          <X />
        </button>
      </div>
      <FormDialog
        open={open}
        onClose={() => {
          setOpen(false)
          held.clear()
          setProblem(null)
        }}
        title={t('title', { count: items.length })}
        className="gap-3"
        text={t('text')}
        submitLabel={common('save')}
        busy={busy}
        disabled={Object.keys(plan).length === 0}
        problem={problem}
        onSubmit={() => void apply(items, plan, (item) => ({ owner: item.owner || null, dueAt: item.dueAt || null }))}
      >
        <OwnerDueFields id="bulk" held={held} people={people} emptyLabel={t('keep')} />
      </FormDialog>
    </>
  )
}
