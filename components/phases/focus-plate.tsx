import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { framework, questionById } from '@/lib/content'
import { EmptyState } from '../ui/empty-state'
import { Plate, PlateHeader } from '../ui/plate'
import type { PhasePart } from './phase-page'
import { FocusPlan } from './rare-parts.client'

const areaOf = (source: string) => {
  const id = questionById(source)?.areaId ?? source
  return framework.areas.find((area) => area.id === id)?.name ?? ''
}

/** Phase 2: what was rated below 3 as work items. Nothing below 3: go on with training. */
export function FocusPlate({ data, reader }: PhasePart) {
  const place = usePageContext()
  const t = useTranslations('phases.plan')
  const { work, current } = data
  if (work.length === 0) {
    if (current.current < 2) return null
    return (
      <div className="mb-4">
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      </div>
    )
  }
  const open = work.filter(({ closedAt }) => closedAt === null)
  const rows = [...work].sort(
    (a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null) || (a.id < b.id ? -1 : 1),
  )
  return (
    <Plate clip className="mb-4" aria-labelledby="plan">
      <PlateHeader
        id="plan"
        title={t('title')}
        more={<span className="t-meta">{t('meta', { open: open.length, all: work.length })}</span>}
        className="pb-2.5"
      />
      <FocusPlan
        people={data.people.map(({ id, name }) => ({ value: id, label: name }))}
        mayAccept={reader.editor}
        rows={rows.map((row) => ({
          id: row.id,
          kind: row.kind,
          source: row.source ?? '',
          question: questionById(row.source ?? '')?.id ?? '',
          area: areaOf(row.source ?? ''),
          text: row.text,
          owner: row.owner ?? '',
          ownerName: row.owner ? (data.names[row.owner] ?? '') : '',
          dueAt: row.dueAt ?? '',
          dueLabel: row.dueAt ? dayLabel(row.dueAt, place.zone) : '',
          closedLabel: row.closedAt ? t('closed', { date: dayLabel(row.closedAt, place.zone) }) : null,
          revision: row.revision,
          editable: reader.editor || (reader.contributor && reader.personId !== null && row.owner === reader.personId),
        }))}
      />
    </Plate>
  )
}
