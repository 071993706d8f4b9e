'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { signIn } from '@/lib/client/session'
import { CopyButton } from '../layout/copy-button.client'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { Compass } from '../ui/icons'
import { Notice } from '../ui/notice'
import { Tag } from '../ui/tag'
import { useWriter } from '../write/use-write'

type Account = { name: string; email: string; role: string; seats: string[]; journey: string }
type Organization = { slug: string; name: string; about: string; accounts: Account[] }
type Demonstration = { password: string; organizations: Organization[] }

export type DemoExplorerProps = {
  needsCode: boolean
  /** On an installation in use: an operator adds them, or gives their accounts a new password. */
  later?: 'add' | 'password'
  /** Names of the seats by id. */
  seatNames: Record<string, string>
}

const roles = ['admin', 'editor', 'contributor', 'viewer'] as const

/** Makes the samples, then lets the person choose whose eyes to look through. */
export function DemoExplorer({ needsCode, later, seatNames }: DemoExplorerProps) {
  const t = useTranslations('accounts')
  const [busy, setBusy] = useState(false)
  const write = useWriter()
  const [problem, setProblem] = useState<string | null>(null)
  const [made, setMade] = useState<Demonstration | null>(null)
  const password = useRef<HTMLElement>(null)
  const [code, setCode] = useState('')

  async function explore() {
    setBusy(true)
    setProblem(null)
    const answer = await (later
      ? write<Demonstration>('POST', '/samples')
      : write<Demonstration>('POST', '/setup/demo', needsCode ? { setupCode: code } : {}))
    setBusy(false)
    if (answer.ok) setMade(answer.data)
    else setProblem(answer.sentence)
  }

  async function enter(slug: string, account: Account) {
    if (!made) return
    setBusy(true)
    const answer = await signIn(account.email, made.password)
    if (answer === 'ok') {
      window.location.assign(`/o/${slug}`)
      return
    }
    setProblem(t(`signIn.${answer}`))
    setBusy(false)
  }

  if (!made) {
    return (
      <div className="grid gap-2.5">
        {problem === null ? null : (
          <Notice kind="error" live="assertive">
            {problem}
          </Notice>
        )}
        {needsCode ? (
          <TextField
            id="demo-code"
            label={t('form.setupCode')}
            hint={t('form.setupCodeHint')}
            autoComplete="off"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        ) : null}
        <Button size="tap" className="w-full" disabled={busy} onClick={explore}>
          <Compass /> {busy ? t('welcome.exploring') : later ? t(`samples.${later}`) : t('welcome.explore')}
        </Button>
        <p className="t-meta">{later ? t(`samples.${later}Hint`) : t('welcome.exploreHint')}</p>
      </div>
    )
  }

  return (
    <section aria-labelledby="demo-title" className="grid gap-3">
      <h2 id="demo-title" className="t-card" tabIndex={-1} ref={(heading) => heading?.focus()}>
        {t('demo.title')}
      </h2>
      <p className="t-sm text-ink-2">{t('demo.lead')}</p>
      {problem === null ? null : (
        <Notice kind="error" live="assertive">
          {problem}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-surface-2 px-3 py-2">
        <span className="t-meta">{t('demo.password')}</span>
        <code ref={password} className="min-w-0 flex-1 font-mono text-sm break-all">
          {made.password}
        </code>
        <CopyButton
          size="sm"
          text={made.password}
          shown={password}
          label={t('demo.copy')}
          copiedLabel={t('demo.copied')}
        />
      </div>
      {made.organizations.map(({ slug, name, about, accounts }) => (
        <div key={slug} className="grid gap-2">
          <div className="grid gap-0.5 pt-2">
            <h3 id={`demo-${slug}`} className="t-label">
              {name}
            </h3>
            <p className="t-meta">{about}</p>
          </div>
          <ul aria-labelledby={`demo-${slug}`} className="grid divide-y divide-line rounded-lg border border-line">
            {accounts.map((account) => {
              const role = roles.find((known) => known === account.role)
              return (
                <li key={account.email} className="flex items-start gap-3 px-3 py-2.5">
                  <div className="min-w-0 flex-1">
                    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                      <span className="t-sm font-medium">{account.name}</span>
                      {role ? <Tag solid>{t(`role.${role}`)}</Tag> : null}
                      {account.seats.map((seat) => (
                        <Tag key={seat}>{seatNames[seat] ?? seat}</Tag>
                      ))}
                    </p>
                    <p className="t-sm mt-1 text-ink-2">{account.journey}</p>
                    <p className="t-meta mt-0.5 break-all">{account.email}</p>
                  </div>
                  <Button
                    size="sm"
                    disabled={busy}
                    aria-label={t('demo.signInAs', { name: account.name })}
                    onClick={() => enter(slug, account)}
                  >
                    {t('demo.continue')}
                  </Button>
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </section>
  )
}
