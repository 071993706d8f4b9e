import { useTranslations } from 'next-intl'
import { dayLabel } from '@/lib/client/dates'
import { type Item, itemById } from '@/lib/content'
import { gateHref, gateName } from '../layout/gate-words'
import { useMeasures } from '../layout/measures'
import { useSentences } from '../layout/sentences'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'
import { Tag } from '../ui/tag'
import { MarkDone } from './mark-done.client'
import { mayChange, type PhaseData, type PhasePart, type Place } from './phase-page'

export const stateKinds = {
  'not-started': 'unknown',
  'in-progress': 'waiting',
  done: 'ready',
  blocked: 'blocked',
  'not-applicable': 'clear',
} as const satisfies Record<PhaseData['items'][number]['state'], StatusKind>

/** The groups of a phase: gate items marked, computed ones with their number and no switch, kept ones with a state. */
export function Checklist(part: PhasePart) {
  const t = useTranslations('phases')
  const { phase, items } = part.data
  const rows = new Map(items.map((row) => [row.itemId, row]))
  return (
    <div className="grid gap-4">
      {phase.groups.map((group) => {
        const own = group.items.flatMap((item) => rows.get(item.id) ?? [])
        const counted = own.filter(({ state }) => state !== 'not-applicable')
        const done = counted.filter(({ state }) => state === 'done').length
        return (
          <Plate key={group.code} clip aria-labelledby={`group-${group.code}`}>
            <PlateHeader
              id={`group-${group.code}`}
              title={
                <>
                  <span className="id mr-2">{group.code}</span>
                  {group.name}
                </>
              }
              more={<span className="t-meta tabular-nums">{t('group', { done, all: counted.length })}</span>}
              className="pb-2.5"
            />
            <ul>
              {group.items.map((item) => {
                const row = rows.get(item.id)
                return row ? <ItemRow key={item.id} item={item} row={row} {...part} /> : null
              })}
            </ul>
          </Plate>
        )
      })}
    </div>
  )
}

type RowProps = PhasePart & { item: Item; row: PhaseData['items'][number] }

function ItemRow({ item, row, ...part }: RowProps) {
  const t = useTranslations('phases')
  const { observed } = useMeasures()
  const { place, data } = part
  const owner = row.owner ? data.names[row.owner] : null
  const facts = [
    item.target ? t('item.target', { target: item.target.replaceAll('>=', '≥') }) : null,
    owner ?? null,
    row.dueAt ? t('item.dueShort', { date: dayLabel(row.dueAt, place.zone) }) : null,
    row.evidence.length > 0 ? t('item.evidenceCount', { count: row.evidence.length }) : null,
    row.state === 'not-applicable' ? row.naReason : null,
  ].filter((fact) => fact !== null)
  const editable = mayChange(part.reader, row)
  return (
    <li
      id={item.id}
      className={`grid scroll-mt-16 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2.5 target:bg-accent-soft phone:grid-cols-1 ${item.requirement === 'gate' ? 'shadow-[inset_3px_0_0_var(--ink)]' : ''}`}
    >
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm leading-5 font-medium">
          <Link
            href={`?item=${item.id}`}
            scroll={false}
            className="inline-flex min-h-6 items-center text-ink no-underline hover:underline"
          >
            {item.text}
          </Link>
          {item.gateId ? (
            <Link href={gateHref(place.base, item.gateId)} className="inline-flex min-h-6 items-center no-underline">
              <Tag solid>{t('item.gate', { gate: gateName(item.gateId) })}</Tag>
            </Link>
          ) : item.requirement === 'practice' ? null : (
            <Tag>{t(`item.${item.requirement}`)}</Tag>
          )}
          {row.early ? <Tag>{t('item.early')}</Tag> : null}
        </p>
        <p className="t-meta">
          <span className="id">{item.id}</span>
          {facts.map((fact) => ` · ${fact}`)}
          {row.computed ? ` · ${t('item.computed')}` : ''}
        </p>
        {row.computed ? <Missing row={row} place={place} /> : null}
      </div>
      <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1 phone:justify-start">
        {row.observed ? <span className="text-sm font-semibold tabular-nums">{observed(row.observed)}</span> : null}
        <Status kind={stateKinds[row.state]} box>
          {t(`states.${row.state}`)}
        </Status>
        {editable && row.state !== 'done' && row.state !== 'not-applicable' && item.aim === null ? (
          <MarkDone
            slug={place.slug}
            itemId={item.id}
            seen={row.revision}
            before={row.stored?.state ?? 'not-started'}
          />
        ) : null}
      </div>
    </li>
  )
}

/** What a computed item lacks, with the way to its records. */
function Missing({ row, place }: { row: PhaseData['items'][number]; place: Place }) {
  const t = useTranslations('phases.item')
  const sentence = useSentences()
  const href = placeOfItem(place.base, row)
  const inputs = row.missing.slice(0, 2).map((input) => sentence(input.sentence))
  if (inputs.length === 0 && href === null) return null
  return (
    <p className="t-meta flex flex-wrap items-center gap-x-2">
      {inputs.length > 0 ? t('notKnown', { inputs: inputs.join('; ') }) : null}
      {href ? (
        <Link href={href} className="inline-flex min-h-6 items-center">
          {t('records')}
        </Link>
      ) : null}
    </p>
  )
}

const pages: Record<string, string> = {
  'P1-A3': '/governance/stakeholders',
  'P1-B1': '/assess',
  'P1-C1': '/shadow-ai',
  'P1-C2': '/shadow-ai',
}

/** Where the records of a computed item are kept; an item made of others leads to the first of them that is open. */
export function placeOfItem(base: string, row: PhaseData['items'][number]): string | null {
  const page = pages[row.itemId]
  if (page) return `${base}${page}`
  const member = itemById(row.itemId)?.members[0]
  return member ? `#${member}` : null
}
