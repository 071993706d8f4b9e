import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { type GateId, gateById, type SeatId, seatById } from '@/lib/content'
import type { getApprovals } from '@/lib/features/gates/queries'
import type { GateResult } from '@/lib/scoring/gates/types'
import { gateHref, gateName } from '../layout/gate-words'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Stamp } from '../ui/icons'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { GateLine } from './gate-header'
import { nameIn } from './gate-page'

type Approvals = Awaited<ReturnType<typeof getApprovals>>
type Props = { approvals: Approvals }

/** Waiting for the reader, waiting for others, decided. */
export function ApprovalGroups({ approvals }: Props) {
  return (
    <div className="grid gap-4">
      <Mine approvals={approvals} />
      <Others approvals={approvals} />
      <Decided approvals={approvals} />
    </div>
  )
}

function Group({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Plate clip aria-labelledby={id}>
      <PlateHeader id={id} title={title} className="pb-2" />
      {children}
    </Plate>
  )
}

const row = 'flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-3'

function Mine({ approvals: { mine, decided, people, standsInFor } }: Props) {
  const place = usePageContext()
  const t = useTranslations('gates.approvals')
  const seatWords = (seat: SeatId) => {
    const name = nameIn(people, standsInFor[seat])
    return name ? t('seatFor', { seat: seatById(seat).name, name }) : seatById(seat).name
  }
  const last = decided[0]
  if (mine.length === 0) {
    return (
      <EmptyState
        icon={<Stamp />}
        title={t('empty')}
        action={<ButtonLink href={`${place.base}/gates`}>{t('see')}</ButtonLink>}
      >
        {t('emptyText')}
        {last?.endedAt ? (
          <span className="block">
            {t('emptyLast', {
              gate: gateName(last.gate),
              word: t(`word.${last.endCause ?? 'withdrawn'}`),
              date: dayLabel(last.endedAt, place.zone),
            })}
          </span>
        ) : null}
      </EmptyState>
    )
  }
  return (
    <Group id="mine" title={t('mine')}>
      <ul>
        {mine.map(({ gate, seats, votes }, index) => (
          <li key={gate.gateId} className={row}>
            <div className="min-w-0 flex-1 basis-72">
              <p className="t-sm font-medium">
                {votes.length > 0 ? t('reviewOf', { gate: gateName(gate.gateId) }) : gateById(gate.gateId).question}
              </p>
              <p className="t-meta">
                {t('asSeat', { seat: [...seats, ...votes].map(seatWords).join(', ') })}
                {votes.length === 0 && gate.round?.open
                  ? ` · ${t('until', { date: dayLabel(gate.round.lastDay, place.zone) })}`
                  : ''}
              </p>
              <ReviewAge gate={gate} />
            </div>
            <GateLine gate={gate} mine={seats} />
            {votes.length > 0 ? (
              <ButtonLink
                variant={index === 0 ? 'primary' : 'default'}
                size="lg"
                href={`${gateHref(place.base, gate.gateId)}/rollback`}
              >
                {t('vote', { gate: gateName(gate.gateId) })}
              </ButtonLink>
            ) : (
              <ButtonLink
                variant={index === 0 ? 'primary' : 'default'}
                size="lg"
                href={gateHref(place.base, gate.gateId)}
              >
                {t('review', { gate: gateName(gate.gateId) })}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </Group>
  )
}

/** How long a rollback review has been open: nothing happens by itself, so an old one says so. */
function ReviewAge({ gate: { openReview } }: { gate: GateResult }) {
  const place = usePageContext()
  const t = useTranslations('gates')
  if (!openReview) return null
  const date = dayLabel(openReview.openedAt, place.zone)
  return openReview.overdue ? (
    <Status kind="at-risk">{t('rollback.overdue', { date })}</Status>
  ) : (
    <p className="t-meta">{t('rollback.opened', { date })}</p>
  )
}

/** Who has not decided yet: the holders and their deputies of today, else the seat. */
function useWaitingNames(people: Approvals['people']) {
  const t = useTranslations('gates.approvals')
  return (gate: GateResult): string => {
    const voted = new Set(gate.openReview?.seats.flatMap(({ seat, vote }) => (vote === null ? [] : [seat])) ?? [])
    const seats = gate.chip.seats.filter(({ seat, state }) => (gate.openReview ? !voted.has(seat) : state !== 'signed'))
    return seats
      .map(({ seat, holders, deputies }) => {
        const names = [
          ...holders.flatMap((id) => nameIn(people, id) ?? []),
          ...deputies.flatMap(({ personId }) => {
            const name = nameIn(people, personId)
            return name ? [t('deputy', { name })] : []
          }),
        ]
        return names.join(' / ') || seatById(seat).name
      })
      .join(', ')
  }
}

function Others({ approvals: { others, people } }: Props) {
  const place = usePageContext()
  const t = useTranslations('gates.approvals')
  const waitingNames = useWaitingNames(people)
  return (
    <Group id="others" title={t('others')}>
      {others.length === 0 ? <p className="t-sm border-t border-line px-4 py-3 text-ink-2">{t('othersNone')}</p> : null}
      <ul>
        {others.map((gate) => (
          <li key={gate.gateId} className={row}>
            <div className="min-w-0 flex-1 basis-72">
              <Link
                href={`${gateHref(place.base, gate.gateId)}${gate.openReview ? '/rollback' : ''}`}
                className="t-sm font-medium text-ink no-underline hover:underline"
              >
                {gate.openReview ? t('reviewOf', { gate: gateName(gate.gateId) }) : gateById(gate.gateId).question}
              </Link>
              <p className="t-meta">
                {t('waitingFor', { names: waitingNames(gate) })}
                {gate.round?.open ? ` · ${t('asked', { date: dayLabel(gate.round.submittedAt, place.zone) })}` : ''}
              </p>
              <ReviewAge gate={gate} />
            </div>
            <GateLine gate={gate} mine={[]} href={gateHref(place.base, gate.gateId)} />
          </li>
        ))}
      </ul>
    </Group>
  )
}

const kinds = {
  approved: 'ready',
  'changes-requested': 'at-risk',
  withdrawn: 'unknown',
  'rolled-back': 'unknown',
  refreshed: 'unknown',
} as const

function Decided({ approvals: { decided } }: Props) {
  const place = usePageContext()
  const t = useTranslations('gates.approvals')
  return (
    <Group id="decided" title={t('decided')}>
      {decided.length === 0 ? (
        <p className="t-sm border-t border-line px-4 py-3 text-ink-2">{t('decidedNone')}</p>
      ) : null}
      <ul>
        {decided.map(({ gate, number, endedAt, endCause, hash }) => (
          <li key={hash} className={row}>
            <Link
              href={gateHref(place.base, gate)}
              className="t-sm min-w-0 flex-1 basis-48 font-medium text-ink no-underline hover:underline"
            >
              {gateById(gate as GateId).question}
            </Link>
            <span className="t-meta">{t('gate', { gate: gateName(gate as GateId) })}</span>
            <span className="id">
              G{gate.replace(/\D/g, '')}-R{number}-{hash.slice(0, 8)}
            </span>
            <span className="t-meta">{endedAt ? dayLabel(endedAt, place.zone) : null}</span>
            <Status kind={kinds[endCause ?? 'withdrawn']}>{t(`word.${endCause ?? 'withdrawn'}`)}</Status>
          </li>
        ))}
      </ul>
    </Group>
  )
}
