import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { framework, phaseByNumber, seatById } from '@/lib/content'
import { gateName } from '../layout/gate-words'
import { ButtonLink } from '../ui/button'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { areaName, useConfirmations } from './confirmations'
import { Decision } from './decision.client'
import { type GatePart, nameIn } from './gate-page'
import { RoundActions } from './round-actions.client'
import { SeatList } from './seat-list'
import { StandInNote, standsInFor } from './stand-in'
import { promiseLimits, SubmitButton } from './submit-button'

/** The right column: decide, wait, submit, or read what was decided. One primary button at most. */
export function DecisionPanel(part: GatePart) {
  const t = useTranslations('gates.panel')
  const { data } = part
  const { result, viewer } = data
  const open = result.round?.open ?? false
  const title = result.approvedAt
    ? t('decided')
    : viewer.waitingSeats.length > 0
      ? t('decision')
      : open
        ? t('waiting')
        : result.state === 'baseline'
          ? t('accepted')
          : result.state === 'locked'
            ? t('locked')
            : t('submission')
  return (
    <Plate
      id="decision"
      aria-labelledby="decision-title"
      className="row-span-2 sticky top-[calc(var(--bar)+1.25rem)] max-h-[calc(100dvh-var(--bar)-2.5rem)] scroll-mt-16 overflow-y-auto phone:static phone:row-auto phone:max-h-none print:static print:max-h-none"
    >
      <PlateHeader id="decision-title" title={title} />
      <PlateBody className="pt-1">
        {result.state === 'baseline' ? (
          <Baseline {...part} />
        ) : result.approvedAt ? (
          <Decided {...part} />
        ) : open ? (
          <OpenRound {...part} />
        ) : (
          <NoRound {...part} />
        )}
      </PlateBody>
    </Plate>
  )
}

/** No seat signed and none has to: who set the starting phase, when and why. */
function Baseline({ data }: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates.panel')
  const { baseline, people } = data
  return (
    <>
      <p className="t-sm pt-2 text-ink-2">{t('baseline')}</p>
      {baseline ? (
        <>
          <p className="t-sm mt-2.5 border-l-2 border-line-2 pl-2.5 wrap-anywhere whitespace-pre-line">
            {baseline.reason}
          </p>
          <p className="t-meta mt-1 pl-3">
            {t('baselineBy', {
              name: nameIn(people, baseline.by) ?? t('somebody'),
              date: dayLabel(baseline.createdAt ?? baseline.at, place.zone),
            })}
          </p>
        </>
      ) : null}
    </>
  )
}

function Decided({ data }: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates.panel')
  return (
    <>
      <SeatList data={data} />
      {data.result.approvedAt ? (
        <ButtonLink href="?decided=1" className="no-print mt-3.5 w-full phone:h-11">
          {t('receipt')}
        </ButtonLink>
      ) : null}
      {data.viewer.canRaise ? (
        <ButtonLink
          href={`${place.base}/gates/${data.gate.short}/rollback`}
          variant="quiet"
          className="no-print mt-2 w-full"
        >
          {t('raise')}
        </ButtonLink>
      ) : null}
    </>
  )
}

function NoRound({ data }: GatePart) {
  const t = useTranslations('gates.panel')
  const { result, viewer, gate } = data
  const missing = result.lines.filter(({ value }) => value !== 'true').length
  const earlier = framework.gates.find(({ to }) => to === gate.from)
  const text =
    result.state === 'locked'
      ? t('lockedText', { from: gate.from, present: data.phase.current, gate: earlier ? gateName(earlier.id) : '' })
      : missing > 0
        ? null
        : t('readyText')
  return (
    <>
      {text === null ? null : <p className="t-sm pt-2 text-ink-2">{text}</p>}
      <SeatList data={data} />
      <DeputyLink data={data} />
      {result.state === 'locked' ? null : viewer.canSubmit ? (
        <div className="no-print mt-3.5">
          <SubmitButton
            data={data}
            label={[t(result.round ? 'resubmit' : 'submit'), missing > 0 ? t('checksLeft', { count: missing }) : null]
              .filter((part) => part !== null)
              .join(' · ')}
            primary={missing === 0}
          />
        </div>
      ) : (
        <p className="t-meta mt-3.5">{t('maySubmit')}</p>
      )}
    </>
  )
}

function OpenRound({ data }: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates.panel')
  const { result, viewer } = data
  const round = result.round!
  const path = `/organizations/${place.slug}/gates/${result.gateId}`
  const seat = viewer.waitingSeats[0]
  const actions = (
    <RoundActions
      path={path}
      gate={gateName(result.gateId)}
      round={round.number}
      mayRemind={viewer.canSubmit && !round.stale && result.chip.approvalsLeft > 0 && !seat}
      mayWithdraw={viewer.canSubmit || round.submittedBy === viewer.personId}
      signatureId={viewer.ownSignatures[0] ?? null}
    />
  )
  // A fresh snapshot costs every signature: offered when it is needed, or when the records differ and the reader has not
  // just signed what is shown.
  const differs = (result.changedSince?.list.length ?? 0) > 0 && viewer.ownSignatures.length === 0
  const offersRefresh = viewer.canSubmit && (round.stale || differs)
  const until = <p className="t-meta mt-2">{t('expires', { date: dayLabel(round.lastDay, place.zone) })}</p>
  if (seat) {
    return (
      <>
        <Deciding data={data} />
        {until}
        <DeputyLink data={data} />
        {actions}
      </>
    )
  }
  return (
    <>
      {round.stale ? <p className="t-sm pt-2 text-ink-2">{t('stale')}</p> : <Standing data={data} />}
      <StandInNote data={data} />
      <SeatList data={data} />
      <DeputyLink data={data} />
      {round.stale ? null : until}
      {offersRefresh ? (
        <div className="no-print mt-3.5">
          <SubmitButton data={data} label={t('refresh')} primary={round.stale} refresh />
        </div>
      ) : null}
      {actions}
    </>
  )
}

/** A holder who will be away names a stand-in where seats are kept. */
function DeputyLink({ data }: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates.panel')
  const { chip } = data.result
  if (!chip.seats.some(({ holders }) => holders.includes(data.viewer.personId ?? ''))) return null
  return (
    <p className="t-meta no-print mt-2">
      {t('away')}{' '}
      <Link href={`${place.base}/settings/seats`} className="inline-flex min-h-6 items-center">
        {t('deputy')}
      </Link>
    </p>
  )
}

/** For a reader without an open seat: signed already, or who decides. */
function Standing({ data }: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates.panel')
  const { chip } = data.result
  const own = chip.seats.find(({ signature }) => signature && signature.personId === data.viewer.personId)
  if (own?.signature) {
    const words = { seat: seatById(own.seat).name, date: dayLabel(own.signature.at, place.zone) }
    return <p className="t-sm pt-2 text-ink-2">{t('signedAlready', words)}</p>
  }
  const names = [...new Set(chip.seats.flatMap(({ holders }) => holders))].flatMap(
    (id) => nameIn(data.people, id) ?? [],
  )
  const seats = chip.seats.map(({ seat }) => seatById(seat).name).join(', ')
  return (
    <p className="t-sm pt-2 text-ink-2">
      {names.length > 0 ? t('notHolder', { seats, names: names.join(', ') }) : t('notHolderEmpty', { seats })}
    </p>
  )
}

function Deciding({ data }: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates.effect')
  const confirmations = useConfirmations({ data })
  const { result, viewer, people, gate } = data
  const round = result.round!
  const seat = viewer.waitingSeats[0]!
  // Only small-team mode lets somebody who signed decide again; the page above starts afresh for every seat.
  const own = result.chip.seats.find(({ signature }) => signature !== null && signature.personId === viewer.personId)
  const left = result.chip.approvalsLeft - 1
  const areas = result.focusGate?.areas.filter(({ openFor }) => openFor.includes(seat)) ?? []
  return (
    <Decision
      key={`${round.id} ${seat}`}
      submitter={nameIn(people, round.submittedBy) ?? t('somebody')}
      confirmations={confirmations}
      approval={{
        organization: place.organization,
        gateId: result.gateId,
        gate: gateName(result.gateId),
        round: round.number,
        hash: round.hash,
        label: round.snapshotLabel,
        seat,
        seatName: seatById(seat).name,
        forName: standsInFor(data, seat),
        second: own ? t('second', { seat: seatById(own.seat).name }) : null,
        last: left === 0,
        left,
        toPhase: gate.to,
        toPhaseName: phaseByNumber(gate.to).name,
        seenChanges: result.changedSince?.key ?? '',
        acknowledgements: round.acknowledgements.map(({ id }) => id),
        areas: areas.map(({ areaId, rating }) => ({ areaId, rating, name: areaName(areaId) })),
        statement: viewer.statements[seat] ?? '',
        proofAge: viewer.proofAge,
        limits: promiseLimits(data.owners, place.zone.today),
      }}
    >
      <SeatList data={data} />
    </Decision>
  )
}
