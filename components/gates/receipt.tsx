import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel, momentLabel } from '@/lib/calendar/words'
import { type PatternId, patternById, phaseByNumber, seatById } from '@/lib/content'
import { gateName } from '../layout/gate-words'
import { ButtonLink } from '../ui/button'
import { CircleCheck } from '../ui/icons'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { PrintButton } from '../ui/print-button.client'
import { type GatePart, nameIn } from './gate-page'

/** What was decided, by whom, when and on which snapshot: on the screen after signing, and on paper. */
export function Receipt({ data }: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates.receipt')
  const reports = useTranslations('reports.links')
  const { result, gate, people, viewer, brought, check } = data
  const { round } = result
  if (!round) return null
  const name = gateName(gate.id)
  const standing = result.conditions.filter(({ round: number, state }) => number === round.number && state !== 'void')
  const seenWords = (kind: string, subject: string) =>
    kind === 'flag'
      ? patternById(subject as PatternId).name
      : kind === 'review'
        ? t('seenReview', { gate: gateName(subject) })
        : t(kind === 'chain' ? 'seenChain' : 'seenCondition')
  const signed = result.chip.seats.flatMap(({ signature }) => (signature ? [signature] : []))
  const done = result.approvedAt !== null
  const mine = signed.some(({ personId }) => personId === viewer.personId)
  return (
    <Plate aria-labelledby="receipt" className="break-inside-avoid">
      <PlateHeader
        id="receipt"
        title={
          <span className="inline-flex items-center gap-2">
            <CircleCheck className="text-ready" />
            {done
              ? t('opened', { gate: name, phase: gate.to, name: phaseByNumber(gate.to).name })
              : mine
                ? t('approved', { gate: name })
                : t('title')}
          </span>
        }
        more={<PrintButton label={t('print')} size="sm" />}
      />
      <PlateBody>
        <dl className="t-sm grid grid-cols-[max-content_minmax(0,1fr)] gap-x-5 gap-y-1.5 phone:grid-cols-1 phone:gap-y-0.5 [&_dt]:text-ink-3 phone:[&_dd]:mb-2">
          <dt>{t('decision')}</dt>
          <dd>
            {result.approvedAt
              ? t(check && check.approvals < check.seats ? 'movedPartly' : 'moved', {
                  approvals: check?.approvals ?? 0,
                  seats: check?.seats ?? 0,
                  organization: place.organization,
                  phase: gate.to,
                  date: momentLabel(result.approvedAt, place.zone),
                })
              : t('left', { count: result.chip.approvalsLeft })}
          </dd>
          <dt>{t('who')}</dt>
          <dd>
            {signed.length === 0 ? t('none') : null}
            <ul>
              {signed.map((one) => {
                const seat = seatById(one.seat).name
                const other = nameIn(people, one.forPersonId)
                return (
                  <li key={one.id}>
                    <b className="font-semibold">{nameIn(people, one.personId)}</b>{' '}
                    {other ? t('forWord', { seat, name: other }) : t('approvedWord', { seat })} ·{' '}
                    <time dateTime={one.at}>{momentLabel(one.at, place.zone)}</time>
                    {one.smallTeamMode ? <span className="t-meta block">{t('smallTeam')}</span> : null}
                    {one.comment ? <span className="block text-ink-2">{one.comment}</span> : null}
                    {brought.at !== null && brought.ids.includes(one.id) ? (
                      <span className="t-meta block">
                        {t(brought.sample ? 'sample' : 'elsewhere', { date: dayLabel(brought.at, place.zone) })}
                      </span>
                    ) : null}
                  </li>
                )
              })}
            </ul>
          </dd>
          {standing.length > 0 ? (
            <>
              <dt>{t('conditions')}</dt>
              <dd>
                <ul>
                  {standing.map(({ id, text, owner, dueAt, carries }) => (
                    <li key={id} className="wrap-anywhere">
                      {carries ? (
                        <>
                          {t('carried')} <span className="id">{carries}</span>:{' '}
                        </>
                      ) : null}
                      {t('conditionLine', {
                        text,
                        name: nameIn(people, owner) ?? '–',
                        date: dayLabel(dueAt, place.zone),
                      })}
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          ) : null}
          {round.submittedBy ? (
            <>
              <dt>{t('submitted')}</dt>
              <dd>
                {nameIn(people, round.submittedBy)} · {momentLabel(round.submittedAt, place.zone)}
              </dd>
            </>
          ) : null}
          {round.acknowledgements.length > 0 ? (
            <>
              <dt>{t('seen')}</dt>
              <dd>{round.acknowledgements.map(({ kind, subject }) => seenWords(kind, subject)).join(', ')}</dd>
            </>
          ) : null}
          <dt>{t('snapshot')}</dt>
          <dd className="id text-ink">{round.snapshotLabel}</dd>
          <dt>{t('hash')}</dt>
          <dd className="id break-all whitespace-normal">{round.hash}</dd>
        </dl>
        <p className="t-meta mt-3">{t('text')}</p>
        {check ? <p className="t-meta">{t(check.fits ? 'checked' : 'altered')}</p> : null}
        {check && check.otherHash > 0 ? <p className="t-meta">{t('otherHash', { count: check.otherHash })}</p> : null}
        <div className="no-print mt-3 flex flex-wrap gap-2">
          {done && data.phase.current === gate.to ? (
            <ButtonLink variant="primary" href={`${place.base}/phases/${gate.to}`}>
              {t('phase', { phase: gate.to })}
            </ButtonLink>
          ) : null}
          <ButtonLink href={`${place.base}/reports/executive?basis=gateRounds/${round.id}`}>
            {reports('ofRound')}
          </ButtonLink>
          <ButtonLink href={`${place.base}/approvals`}>{t('back')}</ButtonLink>
        </div>
      </PlateBody>
    </Plate>
  )
}
