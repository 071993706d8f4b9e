'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { CopyButton } from '../layout/copy-button.client'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { EmptyState } from '../ui/empty-state'
import { inputClass, SelectField, TextField } from '../ui/field'
import { FormDialog } from '../write/form-dialog.client'
import { useSend } from './use-send'

type TokenRole = 'viewer' | 'contributor' | 'editor'
type Token = { id: string; name: string; prefix: string; role: TokenRole; facts: string; revision: number }
type Made = { secret: string; expiresAt: string }

export type TokensListProps = {
  tokens: Token[]
  /** What the reader may give: no more than they may do. */
  roles: TokenRole[]
  days: readonly number[]
}

/** One's own API tokens: making one, which shows its secret once, and ending one. */
export function TokensList({ tokens, roles, days }: TokensListProps) {
  const t = useTranslations('settings.tokens')
  const [making, setMaking] = useState(false)
  const [ending, setEnding] = useState<Token | null>(null)
  const make = (
    <Button variant="primary" onClick={() => setMaking(true)}>
      {t('make')}
    </Button>
  )
  return (
    <div className="max-w-3xl">
      {tokens.length === 0 ? (
        <EmptyState title={t('none')} action={make}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <>
          <div className="mb-3">{make}</div>
          <ul aria-label={t('list')} className="plate divide-y divide-line">
            {tokens.map((token) => (
              <li key={token.id} className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
                <span className="min-w-0 flex-1 basis-48">
                  <span className="t-sm block font-medium wrap-anywhere">{token.name}</span>
                  <span className="t-meta block">
                    <span className="font-mono">{token.prefix}…</span> · {t(`may.${token.role}`)} · {token.facts}
                  </span>
                </span>
                <Button size="sm" aria-label={t('endLabel', { name: token.name })} onClick={() => setEnding(token)}>
                  {t('end')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {making ? <MakeToken {...{ roles, days }} onClose={() => setMaking(false)} /> : null}
      {ending ? <EndToken token={ending} onClose={() => setEnding(null)} /> : null}
    </div>
  )
}

type MakeTokenProps = Pick<TokensListProps, 'roles' | 'days'> & { onClose: () => void }

function MakeToken({ roles, days, onClose }: MakeTokenProps) {
  const { slug } = usePageContext()
  const t = useTranslations('settings.tokens')
  const { send, busy, problem } = useSend()
  const [made, setMade] = useState<Made | null>(null)
  if (made) return <MadeToken {...made} onClose={onClose} />
  return (
    <FormDialog
      onClose={onClose}
      title={t('makeTitle')}
      text={t('meta')}
      validated
      submitLabel={busy ? t('making') : t('make')}
      busy={busy}
      problem={problem?.general}
      onSubmit={async (fields) => {
        const body = { name: fields.get('name'), role: fields.get('role'), days: Number(fields.get('days')) }
        setMade(await send<Made>('POST', `/organizations/${slug}/tokens`, body))
      }}
    >
      <TextField
        id="token-name"
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        maxLength={200}
        autoComplete="off"
        required
        error={problem?.fields['/name']}
      />
      <SelectField
        id="token-role"
        name="role"
        label={t('role')}
        hint={t('roleHint')}
        defaultValue={roles[0]}
        options={roles.map((value) => ({ value, label: t(`may.${value}`) }))}
        error={problem?.fields['/role']}
      />
      <SelectField
        id="token-days"
        name="days"
        label={t('days')}
        defaultValue="90"
        options={days.map((count) => ({ value: String(count), label: t('forDays', { days: count }) }))}
        error={problem?.fields['/days']}
      />
    </FormDialog>
  )
}

function MadeToken({ secret, expiresAt, onClose }: Made & { onClose: () => void }) {
  const t = useTranslations('settings.tokens')
  const common = useTranslations('common')
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  const date = dayLabel(expiresAt, usePageContext().zone)
  const close = () => {
    router.refresh()
    onClose()
  }
  return (
    <Dialog
      open
      onClose={close}
      title={t('readyTitle')}
      closeLabel={common('close')}
      footer={
        <>
          <Button onClick={close}>{t('done')}</Button>
          <CopyButton variant="primary" text={secret} shown={field} label={t('copy')} copiedLabel={t('copied')} />
        </>
      }
    >
      <div className="grid gap-3 pt-1">
        <p className="t-sm text-ink-2">{t('readyText', { date })}</p>
        <label className="grid gap-1">
          <span className="t-sm font-medium">{t('secret')}</span>
          <input ref={field} readOnly value={secret} className={`${inputClass} font-mono text-xs`} />
        </label>
      </div>
    </Dialog>
  )
}

function EndToken({ token, onClose }: { token: Token; onClose: () => void }) {
  const { slug } = usePageContext()
  const t = useTranslations('settings.tokens')
  const { send, busy, problem } = useSend()
  const router = useRouter()
  return (
    <FormDialog
      onClose={onClose}
      title={t('endTitle', { name: token.name })}
      text={t('endText')}
      submitLabel={busy ? t('ending') : t('endConfirm')}
      danger
      busy={busy}
      problem={problem?.sentence}
      onSubmit={async () => {
        const path = `/organizations/${slug}/tokens/${token.id}?revision=${token.revision}`
        if ((await send('DELETE', path)) === null) return
        router.refresh()
        onClose()
      }}
    />
  )
}
