'use client'

import { useTranslations } from 'next-intl'
import { type ClipboardEvent, type FormEvent, useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { Plus, UserPlus } from '../ui/icons'
import { Notice } from '../ui/notice'
import { Status } from '../ui/status'
import { InviteFields } from './invite-fields'
import { type InvitedRow, InviteLinks } from './invite-links.client'
import {
  emptyRow,
  type InviteRow,
  inviteRoles,
  isEmpty,
  type Named,
  readRows,
  usualRole,
  withPasted,
} from './invite-rows'
import type { RoleName } from './person-row'
import { useSend } from './use-send'

export type InviteTableProps = {
  seats: Named[]
  /** Names of the teams that are there; another one is made. */
  teams: string[]
  /** The reader as the first row, to take a seat themselves; null leaves the row out. */
  me: { name: string; email: string; role: RoleName; team: string | null } | null
  /** The seats of the next gate and whether somebody holds them or is invited to. */
  needed: { gate: string; seats: { id: string; name: string; taken: boolean }[] } | null
  /** A sample organization lets in sample accounts only. */
  isDemo: boolean
}

const MOST = 50
const ME = 0

/** Several people in one table, with role, seat and team; one button makes all links. */
export function InviteTable({ seats, teams, me, needed, isDemo }: InviteTableProps) {
  const { slug } = usePageContext()
  const t = useTranslations('settings')
  const { send, busy, problem, clear } = useSend()
  const fresh = () => [1, 2, 3].map(emptyRow)
  const [rows, setRows] = useState<InviteRow[]>(fresh)
  const [own, setOwn] = useState({ seat: '', team: me?.team ?? '' })
  const [sent, setSent] = useState<number[]>([])
  const [made, setMade] = useState<InvitedRow[] | null>(null)
  const roles = inviteRoles.map((id) => ({ id, name: t(`role.${id}`) }))
  const wanted = rows.filter((row) => !isEmpty(row))
  const ownWanted = me !== null && (own.seat !== '' || own.team.trim() !== (me.team ?? ''))
  const chosen = [own.seat, ...wanted.map(({ seat }) => seat)]

  function change(key: number, changes: Partial<InviteRow>) {
    setRows((all) => {
      const next = all.map((row) => (row.key === key ? { ...row, ...changes, unread: [] } : row))
      const last = next.at(-1)
      return last && !isEmpty(last) && next.length < MOST ? [...next, emptyRow(last.key + 1)] : next
    })
  }

  function paste(event: ClipboardEvent, key: number) {
    const pasted = readRows(event.clipboardData.getData('text/plain'), { roles, seats })
    if (!pasted) return
    event.preventDefault()
    clear()
    setRows((all) => withPasted(all, key, pasted))
  }

  async function make(event: FormEvent) {
    event.preventDefault()
    const mine = ownWanted ? [{ key: ME, ...own, email: me.email, role: me.role }] : []
    const all = [...mine, ...wanted]
    setSent(all.map(({ key }) => key))
    const body = all.map(({ email, role, seat, team }) => ({
      email,
      role,
      seat: seat || null,
      team: team.trim() || null,
    }))
    const answer = await send<{ items: InvitedRow[] }>('POST', `/organizations/${slug}/invitations/list`, {
      rows: body,
    })
    if (!answer) return
    setMade(answer.items)
    setRows(fresh())
    setOwn({ seat: '', team: own.team })
  }

  const errorOf = (key: number, field: string) => problem?.fields[`/rows/${sent.indexOf(key)}/${field}`]
  const named = (id: string | null) => seats.find((seat) => seat.id === id)?.name ?? null

  if (made) {
    return (
      <InviteLinks
        rows={made.map((row) => ({ ...row, roleName: t(`role.${row.role}`), seatName: named(row.seat) }))}
        onMore={() => setMade(null)}
      />
    )
  }
  return (
    <form method="post" onSubmit={make} className="grid gap-3">
      <p className="t-sm max-w-[72ch] text-ink-2">{t(isDemo ? 'invite.leadSample' : 'invite.lead')}</p>
      {needed ? (
        <p className="t-sm flex flex-wrap items-center gap-x-4 gap-y-1">
          <span className="text-ink-2">{t('invite.needed', { gate: needed.gate })}</span>
          {needed.seats.map(({ id, name, taken }) => (
            <Status key={id} kind={taken || chosen.includes(id) ? 'ready' : 'unknown'}>
              {name}
            </Status>
          ))}
        </p>
      ) : null}
      {problem && (problem.general || sent.length === 0) ? (
        <Notice kind="error" live="assertive">
          {problem.sentence}
        </Notice>
      ) : null}
      <ul className="grid gap-2 phone:gap-5">
        {me ? (
          <InviteFields
            label={t('invite.you')}
            first
            fixed={{ name: me.name, role: t(`role.${me.role}`) }}
            row={{ ...emptyRow(ME), ...own, email: me.email }}
            {...{ roles, seats, teams }}
            onChange={({ seat = own.seat, team = own.team }) => setOwn({ seat, team })}
            errors={{ email: errorOf(ME, 'email'), role: errorOf(ME, 'role'), team: errorOf(ME, 'team') }}
          />
        ) : null}
        {rows.map((row, i) => (
          <InviteFields
            key={row.key}
            label={t('invite.person', { number: i + 1 })}
            first={i === 0 && me === null}
            row={row}
            {...{ roles, seats, teams }}
            onChange={(changes) => {
              const role = changes.seat !== undefined && !row.chosen ? { role: usualRole(changes.seat) } : {}
              change(row.key, { ...role, ...changes })
            }}
            onPaste={(event) => paste(event, row.key)}
            errors={{
              email: errorOf(row.key, 'email'),
              role: errorOf(row.key, 'role'),
              team:
                errorOf(row.key, 'team') ??
                (row.unread.length > 0 ? t('invite.unread', { words: row.unread.join(', ') }) : undefined),
            }}
          />
        ))}
      </ul>
      <datalist id="invite-teams">
        {teams.map((team) => (
          <option key={team} value={team} />
        ))}
      </datalist>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" size="lg" disabled={busy || (wanted.length === 0 && !ownWanted)}>
          <UserPlus /> {t('invite.make', { count: wanted.length })}
        </Button>
        {rows.length < MOST ? (
          <Button size="lg" onClick={() => setRows((all) => [...all, emptyRow((all.at(-1)?.key ?? 0) + 1)])}>
            <Plus /> {t('invite.row')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
