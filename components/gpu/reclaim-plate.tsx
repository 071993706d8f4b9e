import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { AllocationCase, AllocationView, Limits } from '@/lib/features/gpu/queries'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'
import { ProposeReclaim, ReclaimSteps } from './reclaim.client'

export type ReclaimPlateProps = {
  one: AllocationView
  cases: AllocationCase[]
  limits: Limits
  required: boolean
  may: { propose: boolean; decide: boolean; release: boolean; tell: boolean }
}

type Step = 'notified' | 'exempt' | 'released'

/** The reclaim case of an allocation: where it is and what the person can do next. */
export function ReclaimPlate({ one, cases, limits, required, may }: ReclaimPlateProps) {
  const { zone } = usePageContext()
  const t = useTranslations('gpu.reclaim')
  const [newest, ...earlier] = cases
  const held = one.rules['GH-1'] !== undefined
  const running = newest && isRunning(newest)
  const open = newest && newest.outcome !== 'released' ? newest : null
  const steps: Step[] = []
  if (open && may.tell && open.outcome !== 'notified' && !running) steps.push('notified')
  if (open && may.decide) steps.push('exempt')
  if (open && may.release) steps.push('released')
  const mayPropose = held && may.propose && (!open || (open.outcome === 'exempt' && !running))
  return (
    <Plate aria-labelledby="reclaim">
      <PlateHeader id="reclaim" title={t('title')} />
      <PlateBody className="grid gap-3">
        {newest ? caseLine(newest) : <p className="t-sm text-ink-2">{held ? t('none') : t('notHeld')}</p>}
        {open && held && steps.length > 0 ? (
          <ReclaimSteps key={open.revision} id={open.id} revision={open.revision} steps={steps} required={required} />
        ) : null}
        {open && held && steps.length === 0 ? <p className="t-meta">{t('who')}</p> : null}
        {mayPropose ? (
          <div>
            <ProposeReclaim
              label={t('propose')}
              allocations={[{ id: one.id, name: one.name }]}
              reason={one.below ? t('reasonPreset', { pct: limits.idlePct, days: one.below }) : ''}
            />
          </div>
        ) : null}
        {earlier.length > 0 ? (
          <details className="t-sm">
            <summary className="min-h-6 w-fit cursor-pointer text-accent">{t('earlier')}</summary>
            <ul className="mt-1 grid gap-2">
              {earlier.map((each) => (
                <li key={each.id}>{caseLine(each)}</li>
              ))}
            </ul>
          </details>
        ) : null}
      </PlateBody>
    </Plate>
  )

  function isRunning({ outcome, exemptUntil }: AllocationCase) {
    return outcome === 'exempt' && exemptUntil !== null && exemptUntil >= zone.today
  }

  function caseLine(each: AllocationCase) {
    const date = each.exemptUntil ? dayLabel(each.exemptUntil, zone) : ''
    const kinds: Record<AllocationCase['outcome'], StatusKind> = {
      proposed: 'waiting',
      notified: 'watch',
      exempt: isRunning(each) ? 'carried' : 'at-risk',
      released: 'clear',
    }
    const word = each.outcome === 'exempt' && !isRunning(each) ? t('ended', { date }) : t(each.outcome, { date })
    return (
      <div className="grid gap-0.5">
        <div className="flex flex-wrap items-center gap-x-3">
          <Status kind={kinds[each.outcome]}>{word}</Status>
          <span className="t-meta">{t('opened', { date: dayLabel(each.openedAt, zone) })}</span>
        </div>
        {each.reason ? <p className="t-sm text-ink-2">{each.reason}</p> : null}
      </div>
    )
  }
}
