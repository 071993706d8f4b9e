import { useTranslations } from 'next-intl'
import { dayLabel } from '@/lib/calendar/words'
import { framework, itemById } from '@/lib/content'
import { useMeasures } from '../layout/measures'
import { useSentences } from '../layout/sentences'
import { Link } from '../ui/link'
import { EvidenceLinks } from './evidence-links.client'
import { placeOfItem } from './item-aside'
import { ItemSheet, type ItemValues } from './item-sheet.client'
import { itemStates } from './item-states'
import { mayChange, type PhaseData, type PhasePart } from './phase-page'

const text = (value: number | string | null | undefined) => (value === null || value === undefined ? '' : String(value))

const valuesOf = (row: PhaseData['items'][number]): ItemValues => ({
  state: row.stored?.state ?? 'not-started',
  value: text(row.stored?.value),
  done: text(row.stored?.done),
  all: text(row.stored?.all),
  enforcedByPolicyEvidenceId: text(row.stored?.enforcedByPolicyEvidenceId),
  naReason: text(row.naReason),
  owner: text(row.owner),
  dueAt: text(row.dueAt),
  note: text(row.stored?.note),
})

type PanelProps = PhasePart & {
  item: string
  /** The state somebody chose in the row and has to say more about. */
  state?: string
  closeHref: string
}

/** ?item=P1-A2: what the item asks for, its words explained, its evidence, and for those who may the form. */
export function ItemPanel({ item: itemId, state, closeHref, data, place, reader }: PanelProps) {
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
  return (
    <ItemSheet
      key={itemId}
      slug={place.slug}
      itemId={itemId}
      title={item.text}
      revision={row.revision}
      values={values}
      initial={asked ? { ...values, state: asked } : values}
      closeHref={closeHref}
      kind={item.kind}
      aim={item.aim !== null}
      mayBeNotApplicable={item.mayBeNotApplicable}
      editable={mayChange(reader, row)}
      people={data.people.map(({ id, name }) => ({ value: id, label: name }))}
      policies={row.evidence.map(({ id, label }) => ({ value: id, label }))}
    >
      <About row={row} data={data} place={place} reader={reader} />
      <EvidenceLinks
        slug={place.slug}
        itemId={itemId}
        mayAttach={reader.editor || reader.contributor}
        today={today}
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

function About({ row, place, reader }: PhasePart & { row: PhaseData['items'][number] }) {
  const t = useTranslations('phases')
  const sentence = useSentences()
  const { observed } = useMeasures()
  const item = itemById(row.itemId)
  const terms = framework.glossary.filter(({ itemIds }) => (itemIds as readonly string[]).includes(row.itemId))
  const href = row.computed ? placeOfItem(place.base, row.itemId) : null
  return (
    <div className="t-sm grid gap-1.5 border-t border-line py-3 text-ink-2">
      <p>
        <span className="id">{row.itemId}</span>
        {item?.target ? ` · ${t('item.target', { target: item.target.replaceAll('>=', '≥') })}` : ''}
        {row.observed ? ` · ${observed(row.observed)}` : ''}
      </p>
      {item?.hint ? <p>{item.hint}</p> : null}
      {row.computed ? (
        <p>
          {t('item.computed')}. {href ? <Link href={href}>{t('item.records')}</Link> : null}
        </p>
      ) : mayChange(reader, row) ? null : (
        <>
          <p>{t('item.denied')}</p>
          {row.stored?.note ? <p className="whitespace-pre-line">{row.stored.note}</p> : null}
        </>
      )}
      {row.missing.map((input) => (
        <p key={`${input.section}${input.recordId ?? ''}${input.sentence.code}`}>{sentence(input.sentence)}</p>
      ))}
      {terms.length > 0 ? (
        <details>
          <summary className="min-h-6 font-medium text-ink">{t('terms')}</summary>
          <dl className="mt-1 grid gap-1.5">
            {terms.map(({ id, term, equivalent }) => (
              <div key={id}>
                <dt className="font-medium text-ink">{term}</dt>
                <dd>{equivalent}</dd>
              </div>
            ))}
          </dl>
          <Link href={`${place.base}/help/glossary`} className="inline-flex min-h-6 items-center">
            {t('glossary.all')}
          </Link>
        </details>
      ) : null}
    </div>
  )
}
