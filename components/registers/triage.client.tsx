'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import type { RegisterView } from '@/lib/features/registers/queries'
import { useRouter } from '../layout/use-router'
import { Link } from '../ui/link'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'
import { RowConflict } from './row-conflict.client'
import { rowPath, type StoredRow } from './row-path'
import { type Decision, decisionOfKey, TriagePanel, type Verdict } from './triage-panel.client'

export type TriageProps = { org: string; view: RegisterView; rows: StoredRow[]; rowHref: string }

const statusOf: Record<Decision, string> = {
  adopt: 'adopted',
  migrate: 'migrating',
  accept: 'accepted',
  retire: 'retired',
  keep: 'triaged',
}

const opening = (row: StoredRow): Verdict => ({
  risk: (row.risk as string | null) ?? '',
  decision: 'keep',
  owner: (row.owner as string | null) ?? '',
  dueAt: (row.dueAt as string | null) ?? '',
  acceptedUntil: (row.acceptedUntil as string | null) ?? '',
  why: (row.decision as string | null) ?? '',
})

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** One item after the other: rate, decide, next. Every key has a button. */
export function Triage({ org, view, rows, rowHref }: TriageProps) {
  const t = useTranslations('registers.triage')
  const router = useRouter()
  const toast = useToast()
  const [at, setAt] = useState(0)
  const [verdicts, setVerdicts] = useState<Record<string, Verdict>>({})
  const { write, busy, problem, clear } = useWrite()
  const [theirs, setTheirs] = useState<StoredRow | null>(null)
  const index = Math.min(at, rows.length - 1)
  const row = rows[index]
  if (!row) return null
  const verdict = verdicts[row.id] ?? opening(row)
  const fields = {
    risk: orNull(verdict.risk),
    status: statusOf[verdict.decision],
    owner: orNull(verdict.owner),
    dueAt: orNull(verdict.dueAt),
    acceptedUntil: verdict.decision === 'accept' ? orNull(verdict.acceptedUntil) : (row.acceptedUntil as string | null),
    decision: orNull(verdict.why),
  }

  function change(part: Partial<Verdict>) {
    setVerdicts((all) => ({ ...all, [row!.id]: { ...verdict, ...part } }))
  }

  function go(step: number) {
    clear()
    setAt(Math.max(0, Math.min(rows.length - 1, index + step)))
  }

  async function save(present: StoredRow, revision: number) {
    const answer = await write('PATCH', rowPath(org, view.name, present.id), { ...fields, revision })
    if (answer?.ok) {
      toast({ message: t('saved', { title: String(present.title) }) })
      // A rated item stays in the list until it is decided, so the focus moves on; a decided one leaves it.
      if (verdict.decision === 'keep') setAt(Math.min(rows.length - 1, index + 1))
    } else if (answer?.problem.current) setTheirs(answer.problem.current as StoredRow)
  }

  function onKeyDown(event: KeyboardEvent) {
    const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
    const radio = event.target instanceof HTMLInputElement && event.target.type === 'radio'
    if ((typing && !radio) || event.ctrlKey || event.metaKey || event.altKey) return
    const risk = view.columns.find((column) => column.field === 'risk')?.choices[Number(event.key) - 1]
    const decision = decisionOfKey(event.key)
    if (risk) change({ risk: risk.value })
    else if (decision) change({ decision })
    else if (event.key === 'n' || event.key === 'N') go(1)
    else if (
      event.key === 'Enter' &&
      !(event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement)
    )
      void save(row!, row!.revision)
    else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the form inside; each has a control of its own
    <div
      className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.7fr)] items-start gap-4 narrow:grid-cols-1"
      onKeyDown={onKeyDown}
    >
      <nav aria-label={t('list')} className="plate overflow-hidden narrow:hidden">
        <ol>
          {rows.map((each, n) => (
            <li key={each.id} className="border-t border-line first:border-t-0">
              <button
                type="button"
                aria-current={n === index ? 'true' : undefined}
                onClick={() => {
                  clear()
                  setAt(n)
                }}
                className="t-sm block w-full truncate px-4 py-2 text-left hover:bg-surface-2 focus-visible:outline-offset-[-2px] aria-[current]:bg-accent-soft aria-[current]:font-medium"
              >
                {String(each.title)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <TriagePanel
        key={row.id}
        view={view}
        row={row}
        position={t('position', { n: index + 1, all: rows.length })}
        verdict={verdict}
        onChange={change}
        onSave={() => void save(row, row.revision)}
        onSkip={() => go(1)}
        busy={busy}
        trouble={
          problem && !problem.problem.current ? { message: problem.sentence, errors: problem.problem.errors } : null
        }
        link={<Link href={`${rowHref}/${row.id}`}>{t('openItem')}</Link>}
      />
      <RowConflict
        view={view}
        mine={fields}
        theirs={theirs}
        onClose={() => setTheirs(null)}
        onKeepMine={(current) => {
          setTheirs(null)
          void save(row, current.revision)
        }}
        onTakeTheirs={(current) => {
          setTheirs(null)
          setVerdicts((all) => ({ ...all, [row.id]: opening(current) }))
          router.refresh()
        }}
      />
    </div>
  )
}
