import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { itemById } from '@/lib/content'
import { pathOf } from '@/lib/site/places'
import { firstTicked } from '../layout/named-parts'
import { ItemAbout } from './item-about'
import type { ItemValues } from './item-sheet.client'
import { itemStates } from './item-states'
import { mayChange, type PhaseData, type PhasePart } from './phase-page'
import { EvidenceLinks, ItemSheet, PainPoints } from './rare-parts.client'

const text = (value: number | string | null | undefined) => (value === null || value === undefined ? '' : String(value))

const reasonsOf = (row: PhaseData['items'][number]) =>
  Object.fromEntries((row.stored?.whyNot ?? []).map(({ part, why }) => [part, why]))

const valuesOf = (row: PhaseData['items'][number]): ItemValues => ({
  state: row.stored?.state ?? 'not-started',
  value: text(row.stored?.value),
  done: text(row.stored?.done),
  all: text(row.stored?.all),
  parts: row.stored?.parts ? { ticked: row.stored.parts, why: reasonsOf(row) } : null,
  enforcedByPolicyEvidenceId: text(row.stored?.enforcedByPolicyEvidenceId),
  naReason: text(row.naReason),
  owner: text(row.owner),
  dueAt: text(row.dueAt),
  note: text(row.stored?.note),
})

/** The item whose lines become use cases. */
const PAIN_POINTS = 'P1-A1'

type PanelProps = PhasePart & {
  item: string
  /** The state somebody chose in the row and has to say more about. */
  state?: string
  closeHref: string
}

/** ?item=P1-A2: what the item asks for, its words explained, its evidence, and for those who may the form. */
export function ItemPanel({ item: itemId, state, closeHref, data, reader }: PanelProps) {
  const place = usePageContext()
  const t = useTranslations('phases.item')
  const item = itemById(itemId)
  const row = data.items.find((one) => one.itemId === itemId)
  if (!item || !row) return null
  const { today } = place.zone
  const facts = (evidence: (typeof row.evidence)[number]) => {
    const { createdAt, createdBy, validUntil, verifiedAt, verifiedBy } = evidence
    const who = (id: string | null) => (id ? (data.names[id] ?? '') : '')
    const until = validUntil ? dayLabel(validUntil, place.zone) : ''
    return [
      createdAt ? t('attached', { date: dayLabel(createdAt, place.zone), who: who(createdBy) || 'none' }) : null,
      verifiedAt
        ? t('verified', { date: dayLabel(verifiedAt, place.zone), who: who(verifiedBy) || 'none' })
        : t('unverified'),
      validUntil ? t(validUntil < today ? 'ranOut' : 'validUntil', { date: until }) : null,
    ]
      .filter((fact) => fact !== null)
      .join(' · ')
  }
  const asked = itemStates.find((one) => one === state)
  const values = valuesOf(row)
  const { done = null, all = null, value = null, parts = null } = row.stored ?? {}
  const count = parts ? null : (done ?? value)
  return (
    <ItemSheet
      key={itemId}
      itemId={itemId}
      title={item.text}
      revision={row.revision}
      values={values}
      initial={asked ? { ...values, state: asked } : values}
      closeHref={closeHref}
      kind={item.kind}
      aim={item.aim !== null}
      parts={item.parts}
      typed={count === null ? null : t('partsOf', { done: count, all: all ?? item.parts.length })}
      untouched={{ ticked: firstTicked(item.parts, null, count), why: reasonsOf(row) }}
      before={
        item.parts.length > 0 && parts === null ? { parts, done, all, value, whyNot: row.stored?.whyNot ?? [] } : {}
      }
      mayBeNotApplicable={item.mayBeNotApplicable}
      editable={mayChange(reader, row)}
      people={data.people.map(({ id, name }) => ({ value: id, label: name }))}
      policies={row.evidence.map(({ id, label }) => ({ value: id, label }))}
    >
      <ItemAbout row={row} data={data} reader={reader} />
      {itemId === PAIN_POINTS && data.painPoints.length > 0 ? (
        <PainPoints
          at={`${place.base}${pathOf('use-cases')}`}
          points={data.painPoints}
          mayCreate={reader.contributor}
        />
      ) : null}
      <EvidenceLinks
        itemId={itemId}
        mayAttach={reader.editor || reader.contributor}
        links={row.evidence.map((evidence) => ({
          id: evidence.id,
          label: evidence.label,
          url: evidence.url,
          facts: facts(evidence),
          revision: evidence.revision,
          verified: evidence.verifiedAt !== null,
          validUntil: evidence.validUntil ?? '',
          stale: evidence.validUntil !== null && evidence.validUntil < today,
          mayVerify:
            reader.editor &&
            reader.personId !== null &&
            (evidence.verifiedAt !== null || evidence.createdBy !== reader.personId),
          mine: reader.editor || (reader.personId !== null && evidence.createdBy === reader.personId),
        }))}
      />
    </ItemSheet>
  )
}
