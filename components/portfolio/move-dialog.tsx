import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import type { BoardCard } from '@/lib/features/portfolio/view'
import { Button, ButtonLink } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { TextAreaField, TextField } from '../ui/field'
import { Notice } from '../ui/notice'
import { FormDialog } from '../write/form-dialog.client'

export type Move = { card: BoardCard; to: BoardCard['status'] }

type Props = {
  move: Move
  names: Readonly<Record<string, string>>
  href: string
  busy: boolean
  problem: string | null
  errorOf: (field: string) => string | undefined
  onClose: () => void
  onMove: (fields: Record<string, unknown>) => void
}

const MIN_REASON = 10

/** Whether a move needs a word before it is made. */
export const needsDialog = ({ card, to }: Move): boolean =>
  (card.needs[to]?.length ?? 0) > 0 || to === 'production' || to === 'retired' || to === 'rejected'

/** What a move still lacks; or the reason or date that goes with it. */
export function MoveDialog(props: Props) {
  const { today } = usePageContext().zone
  const t = useTranslations('portfolio.move')
  const needWords = useTranslations('portfolio.needs')
  const common = useTranslations('common')
  const id = useId()
  const here = usePathname() === props.href.split('#')[0]
  const { card, to } = props.move
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const [at, setAt] = useState(card.productionAt ?? today)
  const missing = card.needs[to] ?? []
  const state = props.names[to] ?? to
  if (missing.length > 0) {
    return (
      <Dialog
        open
        onClose={props.onClose}
        title={t('missingTitle', { title: card.title, state })}
        closeLabel={common('close')}
        footer={
          <>
            <Button onClick={props.onClose}>{common('close')}</Button>
            <ButtonLink variant="primary" href={props.href} onClick={props.onClose}>
              {t(here ? 'show' : 'open')}
            </ButtonLink>
          </>
        }
      >
        <p className="t-sm mt-2 text-ink-2">{t('missingText', { state, count: missing.length })}</p>
        <ul className="t-sm mt-2 list-disc pl-5">
          {missing.map((need) => (
            <li key={need}>{needWords(need)}</li>
          ))}
        </ul>
      </Dialog>
    )
  }
  const leaving = to === 'retired' || to === 'rejected'
  const submit = () => {
    if (!leaving) props.onMove({ status: to, productionAt: at || null })
    else if (reason.trim().length < MIN_REASON) setShort(true)
    else props.onMove({ status: to, decisionReason: reason.trim() })
  }
  return (
    <FormDialog
      className="mt-2 gap-3.5"
      title={t('title', { title: card.title, state })}
      submitLabel={t('button', { state })}
      onClose={props.onClose}
      onSubmit={submit}
      busy={props.busy}
      problem={props.problem}
    >
      {leaving ? (
        <TextAreaField
          id={`${id}reason`}
          label={t('reason')}
          hint={t(to === 'rejected' ? 'rejectedHint' : 'retiredHint')}
          error={short && reason.trim().length < MIN_REASON ? t('short') : props.errorOf('decisionReason')}
          value={reason}
          maxLength={4000}
          required
          onChange={(event) => setReason(event.target.value)}
        />
      ) : (
        <>
          {card.securityReviewed ? null : (
            <Notice kind="warning" title={t('unreviewed')}>
              {t('unreviewedText')}
            </Notice>
          )}
          <TextField
            id={`${id}at`}
            type="date"
            label={t('liveSince')}
            hint={t('liveHint')}
            max={today}
            value={at}
            error={props.errorOf('productionAt')}
            onChange={(event) => setAt(event.target.value)}
          />
        </>
      )}
    </FormDialog>
  )
}
