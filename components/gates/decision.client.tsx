'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { usePageContext } from '#page-context'
import { isWriting } from '@/lib/client/writing'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { CheckboxField } from '../ui/checkbox'
import { Check, MessageSquare } from '../ui/icons'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { type Approval, ApproveDialog } from './approve-dialog'
import { ReasonDialog } from './reason-dialog'

export type Confirmation = {
  /** Changes with what is to be seen, so that a new change asks again. */
  id: string
  kind: 'changes' | 'condition' | 'area' | 'flag' | 'chain' | 'review'
  label: ReactNode
  /** What the label says, as text: a tick is about these words and goes when they change. */
  says: string
}

export type DecisionProps = {
  approval: Approval
  confirmations: Confirmation[]
  submitter: string
  /** Seats, drawn on the server. */
  children: ReactNode
}

const MINUTE = 60_000

/**
 * The decision of one seat: boxes to tick, the seats, then one primary. Nothing can be decided while a change was not
 * seen; approving also waits for every box. On phones the buttons move into the bar at the bottom.
 */
export function Decision({ approval, confirmations, submitter, children }: DecisionProps) {
  const { slug } = usePageContext()
  const t = useTranslations('gates')
  const router = useRouter()
  const toast = useToast()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<'approve' | 'changes' | 'comment' | null>(null)
  const open = confirmations.filter(({ says }) => !ticked.has(says))
  const done = confirmations.length - open.length
  const unseen = open.some(({ kind }) => kind === 'changes')

  // Records under an open round may change at any time; the reader should see it before deciding, not be refused after.
  // Not while a dialog is open: what is written in it would go with a decision that has become impossible.
  const writing = dialog !== null
  useEffect(() => {
    if (writing) return
    const look = () => document.visibilityState === 'visible' && !isWriting() && router.refresh()
    const timer = setInterval(look, MINUTE)
    window.addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [router, writing])

  function tick(says: string, on: boolean) {
    const next = new Set(ticked)
    if (on) next.add(says)
    else next.delete(says)
    setTicked(next)
  }

  const close = () => setDialog(null)
  const made = useMemo(() => ({ age: approval.proofAge, at: performance.now() }), [approval.proofAge])
  const { gate, gateId, round, seat } = approval
  const gatePath = `/organizations/${slug}/gates/${gateId}`
  const turn = approval.last ? t('panel.last') : t('panel.left', { count: approval.left })
  const missing = unseen ? t('panel.unseen') : t('panel.missing', { count: open.length })
  return (
    <>
      {confirmations.length > 0 ? (
        <fieldset className="no-print">
          <legend className="t-label pb-1.5">{t('panel.confirm')}</legend>
          {confirmations.map(({ id, kind, label, says }) => (
            <CheckboxField
              key={id}
              label={label}
              hint={kind === 'changes' ? <a href="#changes">{t('confirmation.changesLink')}</a> : undefined}
              className="border-t border-line py-[9px]"
              checked={ticked.has(says)}
              onChange={(event) => tick(says, event.target.checked)}
            />
          ))}
        </fieldset>
      ) : null}
      {children}
      {approval.second ? <p className="t-meta mt-2">{approval.second}</p> : null}
      {open.length > 0 ? (
        <p className="t-meta mt-3" role="status">
          {missing}
        </p>
      ) : null}
      <div className="mt-3.5 grid gap-2 phone:hidden">
        <Button variant="primary" size="lg" disabled={open.length > 0} onClick={() => setDialog('approve')}>
          <Check /> {t('panel.approve', { gate })}
        </Button>
        <div className="flex gap-2">
          <Button className="flex-1" disabled={unseen} onClick={() => setDialog('changes')}>
            {t('panel.changes')}
          </Button>
          <Button className="flex-1" onClick={() => setDialog('comment')}>
            {t('panel.comment')}
          </Button>
        </div>
      </div>
      <section
        aria-label={t('panel.decision')}
        className="decision-bar fixed inset-x-0 bottom-0 z-30 hidden gap-2 border-t border-line bg-raised px-4 pt-2 pb-[calc(0.75rem+env(safe-area-inset-bottom))] shadow-lg phone:grid"
      >
        <div className="t-meta flex items-center justify-between gap-3">
          <a href="#decision" className="inline-flex min-h-6 items-center text-ink-2">
            {confirmations.length === 0
              ? t('panel.nothingToConfirm')
              : t('panel.confirmed', { done, all: confirmations.length })}
          </a>
          <span className="font-semibold text-index">{turn}</span>
        </div>
        <div className="flex gap-2">
          <Button size="tap" square aria-label={t('panel.comment')} onClick={() => setDialog('comment')}>
            <MessageSquare className="size-[18px]" />
          </Button>
          <Button size="tap" className="min-w-0 flex-1" disabled={unseen} onClick={() => setDialog('changes')}>
            {t('panel.changes')}
          </Button>
          <Button
            size="tap"
            variant="primary"
            className="min-w-0 flex-1"
            disabled={open.length > 0}
            onClick={() => setDialog('approve')}
          >
            {t('panel.approveShort')}
          </Button>
        </div>
      </section>
      {dialog === 'approve' ? (
        <ApproveDialog {...approval} confirmed={done} open={performance.now() - made.at} onClose={close} />
      ) : null}
      {dialog === 'changes' ? (
        <ReasonDialog
          onClose={close}
          title={t('request.title', { gate })}
          text={t('request.text', { name: submitter })}
          button={t('request.button')}
          path={`${gatePath}/rounds/${round}/change-requests`}
          body={{ seat }}
        />
      ) : null}
      {dialog === 'comment' ? (
        <CommentDialog
          gate={gate}
          path={gatePath}
          onClose={close}
          onSent={() => toast({ message: t('comment.sent') })}
        />
      ) : null}
      {unseen && done > 0 ? (
        <Notice kind="warning" live="polite" className="mt-3">
          {t('notice.fresh')}
        </Notice>
      ) : null}
    </>
  )
}

function CommentDialog({
  gate,
  path,
  onClose,
  onSent,
}: {
  gate: string
  path: string
  onClose: () => void
  onSent: () => void
}) {
  const t = useTranslations('gates.comment')
  return (
    <ReasonDialog
      onClose={onClose}
      onDone={onSent}
      title={t('title', { gate })}
      text={null}
      button={t('button')}
      path={`${path}/comments`}
      field="text"
    />
  )
}
