'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Avatar } from '../ui/avatar'
import { Button } from '../ui/button'
import { UserPlus } from '../ui/icons'
import { Status } from '../ui/status'
import { Tag } from '../ui/tag'
import { AnnulDialog, AssignDialog, DeputyDialog, EndSeatDialog } from './seat-dialogs.client'
import { overlaps, type SeatDeputy, type SeatHolder, type SeatView } from './seat-view'

export type SeatsListProps = {
  seats: SeatView[]
  people: { id: string; name: string }[]
  canEdit: boolean
  /** The signed-in person: a holder names a deputy for themselves. */
  myPersonId: string | null
  smallTeamMode: boolean
}

type Opened = {
  what: 'assign' | 'deputy' | 'end' | 'annul'
  seat: SeatView
  holder?: SeatHolder
  deputy?: SeatDeputy
} | null

/** The six seats: who holds them since when, who stands in, which gates they decide. */
export function SeatsList({ seats, people, canEdit, myPersonId, smallTeamMode }: SeatsListProps) {
  const t = useTranslations('settings.seats')
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const current = opened?.seat
  /** Each pair of seats is warned about once, at the second of them. */
  const before = (seat: SeatView) => seats.slice(0, seats.indexOf(seat))
  /** Holders this person may name a deputy for. */
  const delegable = (seat: SeatView) => seat.holders.filter(({ personId }) => canEdit || personId === myPersonId)

  return (
    <>
      <ul className="plate divide-y divide-line">
        {seats.map((seat) => (
          <li
            key={seat.id}
            className="grid grid-cols-[minmax(0,15rem)_minmax(0,1fr)_auto] items-start gap-x-6 gap-y-3 px-4 py-4 phone:grid-cols-1"
          >
            <div>
              <h2 className="t-card">{seat.name}</h2>
              <p className="t-meta mt-0.5">{seat.about}</p>
              <p className="mt-2 flex flex-wrap gap-1">
                {seat.gates.map(({ label }) => (
                  <Tag key={label}>{t('gate', { gate: label })}</Tag>
                ))}
              </p>
            </div>
            <div className="grid gap-2">
              {seat.holders.length === 0 ? (
                <div className="grid gap-0.5">
                  <Status kind="at-risk">
                    {t('needed', { gate: t('gate', { gate: seat.gates[0]?.label ?? '' }) })}
                  </Status>
                  <span className="t-meta">{t('empty')}</span>
                </div>
              ) : null}
              {seat.holders.map((holder) => (
                <div key={holder.id} className="flex min-h-7 flex-wrap items-center gap-x-2.5 gap-y-1">
                  <Avatar name={holder.name} me={holder.personId === myPersonId} />
                  <span className="t-sm min-w-0 font-medium wrap-anywhere">{holder.name}</span>
                  <span className="t-meta">{t('since', { date: holder.since })}</span>
                  {holder.canSignIn ? null : <Status kind="at-risk">{t('cannotSign')}</Status>}
                  {canEdit ? (
                    <Button
                      size="sm"
                      variant="quiet"
                      aria-label={t('endLabel', { name: holder.name, seat: seat.name })}
                      onClick={() => setOpened({ what: 'end', seat, holder })}
                    >
                      {t('end')}
                    </Button>
                  ) : null}
                  {overlaps(before(seat), seat, holder.personId, holder.name).map(({ seats: pair, gates }) => (
                    <p key={pair[0]} className={`w-full text-xs ${smallTeamMode ? 'text-ink-3' : 'text-at-risk'}`}>
                      {t(smallTeamMode ? 'bothSmall' : 'bothNow', {
                        name: holder.name,
                        seats: t('and', { first: pair[0], second: pair[1] }),
                        count: gates.length,
                        gates: gates.join(', '),
                      })}
                    </p>
                  ))}
                </div>
              ))}
              {seat.deputies.map((deputy) => (
                <div key={deputy.id} className="flex min-h-7 flex-wrap items-center gap-x-2.5 gap-y-1">
                  <Tag solid>{t('deputyShort')}</Tag>
                  <span className="t-sm">{t('standsIn', { name: deputy.name, holder: deputy.holder })}</span>
                  <span className="t-meta">{t('period', { from: deputy.from, to: deputy.to })}</span>
                  {deputy.canSignIn ? null : <Status kind="at-risk">{t('cannotSign')}</Status>}
                  {canEdit || deputy.forPersonId === myPersonId ? (
                    <Button
                      size="sm"
                      variant="quiet"
                      aria-label={t('annulLabel', { name: deputy.name, holder: deputy.holder })}
                      onClick={() => setOpened({ what: 'annul', seat, deputy })}
                    >
                      {t('annul')}
                    </Button>
                  ) : null}
                </div>
              ))}
              {seat.past.length > 0 ? (
                <details className="t-meta">
                  <summary className="w-fit py-1">{t('earlier')}</summary>
                  <ul className="grid gap-0.5 pl-3">
                    {seat.past.map(({ id, name, from, to }) => (
                      <li key={id}>{t('earlierRow', { name, from, to })}</li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </div>
            <div className="flex flex-wrap justify-end gap-2 phone:justify-start">
              {delegable(seat).length > 0 ? (
                <Button size="sm" onClick={() => setOpened({ what: 'deputy', seat })}>
                  {t('deputy')}
                </Button>
              ) : null}
              {canEdit ? (
                <Button
                  size="sm"
                  aria-label={`${t('assign')}: ${seat.name}`}
                  onClick={() => setOpened({ what: 'assign', seat })}
                >
                  <UserPlus /> {t('assign')}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {opened?.what === 'assign' && current ? (
        <AssignDialog {...{ seat: current, seats, people, smallTeamMode, onClose: close }} />
      ) : null}
      {opened?.what === 'deputy' && current ? (
        <DeputyDialog {...{ seat: current, seats, holders: delegable(current), people, onClose: close }} />
      ) : null}
      {opened?.what === 'annul' && current && opened.deputy ? (
        <AnnulDialog seat={current} deputy={opened.deputy} onClose={close} />
      ) : null}
      {opened?.what === 'end' && current && opened.holder ? (
        <EndSeatDialog seat={current} holder={opened.holder} onClose={close} />
      ) : null}
    </>
  )
}
