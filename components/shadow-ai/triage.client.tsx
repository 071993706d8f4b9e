'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { usePageContext } from '#page-context'
import { firstUnfit } from '@/lib/client/writing'
import type { RegisterView } from '@/lib/features/registers/queries'
import { isPressable, useKeys } from '../layout/use-keys'
import { useRouter } from '../layout/use-router'
import { RowConflict } from '../registers/row-conflict.client'
import { rowPath, type StoredRow } from '../registers/row-path'
import { Link } from '../ui/link'
import { useToast } from '../ui/toast.client'
import { told, useWrite, useWriter } from '../write/use-write'
import { type Decision, decisionOfKey, mayDecide, TriagePanel, type Verdict } from './triage-panel.client'

export type TriageProps = {
  view: RegisterView
  rows: StoredRow[]
  rowHref: string
  shortcutsOff: boolean
}

const statusOf: Record<Decision, string> = {
  adopt: 'adopted',
  migrate: 'migrating',
  accept: 'accepted',
  retire: 'retired',
  keep: 'triaged',
}

const opening = (row: StoredRow, today: string): Verdict => ({
  risk: (row.risk as string | null) ?? '',
  decision: 'keep',
  owner: (row.owner as string | null) ?? '',
  dueAt: (row.dueAt as string | null) ?? '',
  acceptedUntil: (row.acceptedUntil as string | null) ?? '',
  closedAt: (row.closedAt as string | null) ?? today,
  why: (row.decision as string | null) ?? '',
})

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** What is sent of a verdict; of an item that is not retired the portal knows itself when it was closed. */
const fieldsOf = (verdict: Verdict, row: StoredRow) => ({
  risk: orNull(verdict.risk),
  status: statusOf[verdict.decision],
  owner: orNull(verdict.owner),
  dueAt: orNull(verdict.dueAt),
  acceptedUntil: verdict.decision === 'accept' ? orNull(verdict.acceptedUntil) : (row.acceptedUntil as string | null),
  decision: orNull(verdict.why),
  ...(verdict.decision === 'retire' ? { closedAt: orNull(verdict.closedAt) } : {}),
})

/** One item after the other: rate, decide, next. Every key has a button, and the keys work wherever nothing is typed. */
export function Triage({ view, rows, rowHref, shortcutsOff }: TriageProps) {
  const { slug, zone } = usePageContext()
  const { today } = zone
  const t = useTranslations('registers.triage')
  const router = useRouter()
  const toast = useToast()
  const [at, setAt] = useState(0)
  const [verdicts, setVerdicts] = useState<Record<string, Verdict>>({})
  const { write, busy, problem, clear } = useWrite()
  const writer = useWriter()
  const [theirs, setTheirs] = useState<StoredRow | null>(null)
  const panel = useRef<HTMLDivElement>(null)
  const current = useRef<HTMLButtonElement>(null)
  const index = Math.min(at, rows.length - 1)
  const row = rows[index]
  const shown = useRef(row?.id)
  // The next item has the focus and is in sight, also where a decided one left the list.
  useEffect(() => {
    if (row === undefined || shown.current === row.id) return
    shown.current = row.id
    current.current?.scrollIntoView({ block: 'nearest' })
    panel.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [row])
  useKeys(!shortcutsOff && row !== undefined, commandOf)
  if (!row) return null
  const verdict = verdicts[row.id] ?? opening(row, today)
  const fields = fieldsOf(verdict, row)

  function change(part: Partial<Verdict>) {
    setVerdicts((all) => ({ ...all, [row!.id]: { ...verdict, ...part } }))
  }

  function go(step: number) {
    clear()
    setAt(Math.max(0, Math.min(rows.length - 1, index + step)))
  }

  async function takeBack(before: StoredRow, revision: number) {
    const values = Object.fromEntries(
      [...Object.keys(fieldsOf(opening(before, ''), before)), 'closedAt'].map((field) => [field, before[field]]),
    )
    const answer = await writer('PATCH', rowPath(slug, view.name, before.id), { ...values, revision })
    const title = String(before.title)
    toast({ message: answer.ok ? t('takenBack', { title }) : told(answer, (reason) => t('notTakenBack', { reason })) })
    setVerdicts(({ [before.id]: _, ...others }) => others)
    router.refresh()
  }

  async function save(present: StoredRow, revision: number) {
    const unfit = panel.current && firstUnfit(panel.current)
    if (unfit) return unfit.focus()
    const answer = await write<StoredRow>('PATCH', rowPath(slug, view.name, present.id), { ...fields, revision })
    if (answer?.ok) {
      const stored = answer.data.revision
      toast({
        message: t('saved', { title: String(present.title) }),
        action: { run: () => void takeBack(present, stored) },
      })
      // A rated item stays in the list until it is decided, so the focus moves on; a decided one leaves it.
      if (verdict.decision === 'keep') setAt(Math.min(rows.length - 1, index + 1))
    } else if (answer?.problem.current) setTheirs(answer.problem.current as StoredRow)
  }

  function commandOf({ key, target }: globalThis.KeyboardEvent): (() => void) | null {
    const risk = view.columns.find((column) => column.field === 'risk')?.choices[Number(key) - 1]
    const decision = decisionOfKey(key)
    if (risk) return () => change({ risk: risk.value })
    if (decision) return mayDecide(row!, decision) ? () => change({ decision }) : null
    if (key === 'n' || key === 'N') return () => go(1)
    return key === 'Enter' && !isPressable(target) ? () => void save(row!, row!.revision) : null
  }

  return (
    <div
      ref={panel}
      className="grid scroll-mt-20 scroll-mb-24 grid-cols-[minmax(0,1fr)_minmax(0,1.7fr)] items-start gap-4 narrow:grid-cols-1"
    >
      <nav aria-label={t('list')} className="plate overflow-hidden narrow:hidden">
        <ol>
          {rows.map((each, n) => (
            <li key={each.id} className="border-t border-line first:border-t-0">
              <button
                type="button"
                ref={n === index ? current : undefined}
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
        shortcutsOff={shortcutsOff}
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
          setVerdicts((all) => ({ ...all, [row.id]: opening(current, today) }))
          router.refresh()
        }}
      />
    </div>
  )
}
