import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel, spokenName } from '@/lib/calendar/words'
import { type GateLine, itemById, withThresholds } from '@/lib/content'
import type { EvidenceRow } from '@/lib/features/phases/queries'
import type { LineResult } from '@/lib/scoring/gates/types'
import { placeOf, placeOfLine } from '@/lib/site/places'
import { placeOfMissing } from '../layout/missing-place'
import { useSentences } from '../layout/sentences'
import { Link } from '../ui/link'
import { OutsideLink } from '../ui/outside-link'
import { approvedSnapshot, useFigures } from './check-figures'
import { type GatePart, nameIn } from './gate-page'
import { ItemSheet } from './item-sheet.client'

const SHOWN = 12

/** ?item=P1-C2: the rule in words, where it comes from, what is missing, the records behind it, and its evidence. */
export function ItemPanel({ data, item }: GatePart & { item: string }) {
  const line = data.gate.lines.find(({ id }) => id === item)
  const result =
    data.result.lines.find(({ itemId }) => itemId === item) ??
    (data.result.focusGate?.itemId === item ? data.result.focusGate : undefined)
  if (!line || !result) return null
  return (
    <ItemSheet title={line.text}>
      <Facts line={line} result={result} data={data} />
      <Records result={result} />
      <Evidence
        rows={[item, ...(itemById(item)?.members ?? [])].flatMap((id) => data.evidence[id] ?? [])}
        data={data}
      />
    </ItemSheet>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-line py-3 first:border-0 first:pt-1">
      <h3 className="t-label pb-1">{title}</h3>
      <div className="t-sm text-ink-2">{children}</div>
    </section>
  )
}

/** The line as the gate was approved on it; a record that changes later says so below, under its own day. */
function AsApproved({ line, data }: GatePart & { line: GateLine }) {
  const place = usePageContext()
  const t = useTranslations('gates')
  const sentence = useSentences()
  const figures = useFigures()
  const snapshot = approvedSnapshot(data)
  const kept = snapshot?.lines.find(({ id }) => id === line.id)
  if (!snapshot || !kept) return null
  const { value, needs } = figures(kept.observed, kept.threshold)
  const date = dayLabel(data.result.round?.submittedAt ?? snapshot.asOf, place.zone)
  return (
    <Part title={t('checks.frozen', { date })}>
      <p className="text-ink">
        <b className="font-semibold tabular-nums">{value}</b>, {needs}. {kept.summary ? sentence(kept.summary) : null}
      </p>
      {kept.notes.map((note) => (
        <p key={note.code}>{sentence(note)}</p>
      ))}
    </Part>
  )
}

function Facts({ line, result, data }: GatePart & { line: GateLine; result: LineResult }) {
  const place = usePageContext()
  const t = useTranslations('gates')
  const sentence = useSentences()
  const { value, needs } = useFigures()(result.observed, result.threshold)
  const owner = nameIn(data.people, result.owner)
  const { round } = data.result
  const origin = line.kind === 'rule' ? 'originScorecard' : line.portalReading ? 'originPortal' : 'originFramework'
  return (
    <>
      <AsApproved line={line} data={data} />
      <Part title={round?.open ? t('checks.counted', { date: dayLabel(round.asOf, place.zone) }) : t('item.now')}>
        <p className="text-ink">
          <b className="font-semibold tabular-nums">{value}</b>, {needs}. {sentence(result.summary)}
        </p>
        {result.clears ? <p>{sentence(result.clears)}</p> : null}
        {owner ? <p>{t('item.owner', { name: owner })}</p> : null}
        {result.since ? <p>{t('item.since', { date: dayLabel(result.since, place.zone) })}</p> : null}
        {result.notes.map((note) => (
          <p key={note.code}>{sentence(note)}</p>
        ))}
      </Part>
      <Part title={t('item.reading')}>
        <p>{withThresholds(line.reading, (key, standard) => data.limits[key] ?? standard)}</p>
        {result.window ? (
          <p className="t-meta mt-1">
            {t('item.window', {
              from: dayLabel(result.window.from, place.zone),
              to: dayLabel(result.window.to, place.zone),
            })}
          </p>
        ) : null}
      </Part>
      <Part title={t('item.origin')}>
        <p>{t(`item.${origin}`)}</p>
      </Part>
      {result.missing.length > 0 ? (
        <Part title={t('item.missing')}>
          <ul className="list-disc pl-4">
            {result.missing.slice(0, SHOWN).map((input) => {
              const href = placeOfMissing(place.base, input)
              const text = sentence(input.sentence)
              return (
                <li key={`${input.section}${input.recordId ?? ''}${input.sentence.code}`}>
                  {href ? <Link href={href}>{text}</Link> : text}
                </li>
              )
            })}
          </ul>
        </Part>
      ) : null}
    </>
  )
}

function Records({ result }: { result: LineResult }) {
  const place = usePageContext()
  const t = useTranslations('gates.item')
  const rest = result.records.length - SHOWN
  return (
    <Part title={t('records')}>
      {result.records.length === 0 ? <p>{t('noRecords')}</p> : null}
      <ul>
        {result.records.slice(0, SHOWN).map(({ section, id, label }) => {
          const href = placeOf(place.base, section, id)
          return (
            <li key={id}>
              {href ? (
                <Link href={href} className="inline-flex min-h-6 items-center">
                  {spokenName(label) || section}
                </Link>
              ) : (
                spokenName(label)
              )}
            </li>
          )
        })}
      </ul>
      {rest > 0 ? <p className="t-meta">{t('more', { count: rest })}</p> : null}
      <p className="mt-1">
        <Link href={placeOfLine(place.base, result.itemId)} className="inline-flex min-h-6 items-center font-medium">
          {t('work')}
        </Link>
      </p>
    </Part>
  )
}

function Evidence({ rows, data }: GatePart & { rows: EvidenceRow[] }) {
  const place = usePageContext()
  const t = useTranslations('gates.item')
  return (
    <Part title={t('evidence')}>
      {rows.length === 0 ? <p>{t('noEvidence')}</p> : null}
      <ul>
        {rows.map((row) => {
          const facts = [
            row.createdAt ? t('attached', { date: dayLabel(row.createdAt, place.zone) }) : null,
            row.verifiedAt
              ? t('verified', {
                  name: nameIn(data.people, row.verifiedBy) ?? '–',
                  date: dayLabel(row.verifiedAt, place.zone),
                })
              : t('unverified'),
            row.validUntil ? t('valid', { date: dayLabel(row.validUntil, place.zone) }) : null,
          ]
          return (
            <li key={row.id} className="py-1">
              {row.url ? <OutsideLink href={row.url} label={row.label} /> : row.label}
              <span className="t-meta block">{facts.filter((fact) => fact !== null).join(' · ')}</span>
            </li>
          )
        })}
      </ul>
    </Part>
  )
}
