import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { phaseByNumber, type SeatId, seatById } from '@/lib/content'
import type { GateResult } from '@/lib/scoring/gates/types'
import { AskAgain } from '../layout/ask-again.client'
import { GateChip } from '../layout/gate-chip'
import { checksOf, gateName, seatPips } from '../layout/gate-words'
import { Link } from '../ui/link'
import { type GatePart, nameIn } from './gate-page'
import { standsInFor } from './stand-in'

/** Squares and circles of a gate with the sentence that carries them: the same in header, list and approvals. */
export function GateLine({ gate, mine, href }: { gate: GateResult; mine: readonly string[]; href?: string }) {
  const place = usePageContext()
  const t = useTranslations('gates.chip')
  const { met, carried, required, approvalsLeft } = gate.chip
  const { state } = gate
  const tail =
    state === 'locked'
      ? t('locked', { from: gate.from })
      : gate.approvedAt
        ? t('passed', { date: dayLabel(gate.approvedAt, place.zone) })
        : gate.round?.open
          ? t('approvals', { count: approvalsLeft })
          : t('submit')
  const text = state === 'baseline' ? t('baseline') : t('text', { met, required, carried }) + tail
  return (
    <GateChip
      gate={gateName(gate.gateId)}
      checks={gate.approvedAt ? frozenChecks(gate) : checksOf(gate)}
      seats={seatPips(gate, mine)}
      text={text}
      href={href}
      className="phone:[&>span:last-child]:py-1 phone:[&>span:last-child]:whitespace-normal"
    />
  )
}

/** An approved gate shows what it was approved on, whatever the records say today. */
const frozenChecks = ({ chip }: GateResult) =>
  Array.from({ length: chip.required }, (_, index) =>
    index < chip.met ? ('met' as const) : index < chip.met + chip.carried ? ('carried' as const) : ('unmet' as const),
  )

const bold = { b: (text: ReactNode) => <b className="font-semibold text-ink">{text}</b> }

/** Chip, frozen snapshot, the question of the gate, and what the reader's approval would do in one sentence. */
export function GateHeader({ data }: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates')
  const reports = useTranslations('reports.links')
  const { result, viewer, people, gate } = data
  const { round } = result
  return (
    <header>
      <div className="mb-2 flex flex-wrap items-center gap-x-2.5 gap-y-1.5">
        <GateLine gate={result} mine={viewer.waitingSeats} />
        <span className="t-meta">
          {round?.open || result.approvedAt ? (
            <>
              {result.approvedAt
                ? t('meta.decided', { date: dayLabel(result.approvedAt, place.zone) })
                : t('meta.submitted', {
                    date: dayLabel(round?.submittedAt ?? '', place.zone),
                    name: nameIn(people, round?.submittedBy) ?? t('effect.somebody'),
                  })}{' '}
              <span className="id">{round?.snapshotLabel}</span>
              {round ? (
                <>
                  {' · '}
                  <Link href={`${place.base}/reports/executive?basis=gateRounds/${round.id}`}>
                    {reports('ofRound')}
                  </Link>
                </>
              ) : null}
            </>
          ) : result.state === 'baseline' ? (
            t('meta.baseline')
          ) : round ? null : (
            t('meta.never')
          )}
        </span>
        {data.checking ? (
          <span role="status" className="t-meta">
            {t('meta.checking')}
            <AskAgain />
          </span>
        ) : null}
      </div>
      <h1 className="t-page">{gate.question}</h1>
      <p className="mt-2 max-w-[var(--measure)] text-md leading-6 text-pretty text-ink-2">
        <Effect data={data} />
      </p>
    </header>
  )
}

function Effect({ data }: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates.effect')
  const { result, viewer, people, gate } = data
  const seat = viewer.waitingSeats[0]
  if (result.state === 'baseline') {
    return t('baseline', { organization: place.organization, phase: data.baseline?.phase ?? gate.to })
  }
  if (!seat || !result.round?.open) return gate.effect
  const left = result.chip.approvalsLeft - 1
  const submitter = nameIn(people, result.round.submittedBy) ?? t('somebody')
  const name = standsInFor(data, seat)
  if (left === 0) {
    return t.rich(name ? 'lastFor' : 'last', {
      ...bold,
      organization: place.organization,
      phase: phaseByNumber(gate.to).n,
      submitter,
      name: name ?? '',
    })
  }
  const words = { ...bold, seat: seatById(seat as SeatId).name, count: left, submitter, name: name ?? '' }
  return t.rich(name ? 'seatFor' : 'seat', words)
}
