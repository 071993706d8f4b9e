import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { itemById } from '@/lib/content'
import type { ConditionSummary } from '@/lib/scoring/gates/types'
import { Plate, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'
import { Tag } from '../ui/tag'
import { CloseCondition } from './close-condition.client'
import { type GatePart, nameIn } from './gate-page'

const kinds: Record<ConditionSummary['state'], StatusKind> = {
  proposed: 'waiting',
  open: 'carried',
  overdue: 'at-risk',
  closed: 'ready',
  void: 'unknown',
}

/** Conditions of the round on the page: what was promised, who closes it, by when, and with what it was closed. */
export function Conditions({ data }: GatePart) {
  const t = useTranslations('gates.conditions')
  const { result } = data
  const shown = result.conditions.filter(({ state }) => state !== 'void')
  if (shown.length === 0) return null
  const left = shown.filter(({ state }) => state === 'open' || state === 'overdue').length
  return (
    <Plate clip id="conditions" aria-labelledby="conditions-title" className="scroll-mt-16">
      <PlateHeader
        id="conditions-title"
        title={t('title')}
        more={<span className="t-meta">{result.round?.open ? t('proposed') : t('left', { count: left })}</span>}
        className="pb-2.5"
      />
      <ul>
        {shown.map((one) => (
          <Condition key={one.id} one={one} data={data} />
        ))}
      </ul>
    </Plate>
  )
}

function Condition({ one, data }: GatePart & { one: ConditionSummary }) {
  const place = usePageContext()
  const t = useTranslations('gates.conditions')
  const { id, text, owner, dueAt, evidenceNeeded, carries, state, closedAt, closedBy, closedWith } = one
  const open = state === 'open' || state === 'overdue'
  const superseded = closedWith === 'superseded'
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1.5 border-t border-line px-4 py-3 phone:grid-cols-1">
      <div className="min-w-0">
        <p className="t-sm font-medium wrap-anywhere whitespace-pre-line text-ink">
          {text} {carries ? <Tag>{t('carries', { item: carries })}</Tag> : null}
        </p>
        <p className="t-meta">
          {t('line', { name: nameIn(data.people, owner) ?? t('nobody'), date: dayLabel(dueAt, place.zone) })}
          {carries ? ` · ${itemById(carries)?.text ?? carries}` : ''}
        </p>
        <p className="t-meta wrap-anywhere">{t('needs', { evidence: evidenceNeeded })}</p>
        {closedAt ? (
          <p className="t-sm mt-1 border-l-2 border-line-2 pl-2.5 wrap-anywhere whitespace-pre-line text-ink-2">
            {superseded
              ? t('superseded', { date: dayLabel(closedAt, place.zone) })
              : t('closed', { name: nameIn(data.people, closedBy) ?? '–', date: dayLabel(closedAt, place.zone) })}
            {superseded ? null : <span className="block">{closedWith}</span>}
          </p>
        ) : null}
        {state === 'overdue' ? <p className="t-meta mt-1">{t('overdueText')}</p> : null}
      </div>
      <div className="flex flex-wrap items-center gap-2 phone:mt-1">
        <Status kind={superseded ? 'unknown' : kinds[state]} box>
          {t(`state.${superseded ? 'superseded' : state}`)}
        </Status>
        {open && data.viewer.closable.includes(id) ? (
          <CloseCondition
            path={`/organizations/${place.slug}/gates/${data.gate.id}/conditions/${id}/closing`}
            text={text}
            needed={evidenceNeeded}
          />
        ) : null}
      </div>
    </li>
  )
}
