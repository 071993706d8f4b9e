import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel, spokenName } from '@/lib/calendar/words'
import type { Zone } from '@/lib/calendar/zones'
import { itemById } from '@/lib/content'
import type { Blocker } from '@/lib/scoring/gates/types'
import { placeOf, placeOfLine } from '@/lib/site/places'
import { gateHref } from '../layout/gate-words'
import { useSentences } from '../layout/sentences'
import { Link } from '../ui/link'
import { areaName } from './confirmations'
import { type GateData, type GatePart, nameIn } from './gate-page'

type WayOut = Blocker['kind'] | 'refresh'

/** Where somebody goes to solve a blocker, and the word on the link. */
export function wayOut(base: string, { kind, id }: Blocker, roundOpen: boolean): { href: string; word: WayOut } {
  switch (kind) {
    case 'line':
      return { href: placeOfLine(base, id), word: 'line' }
    case 'exit':
      return { href: placeOfLine(base, id), word: 'exit' }
    case 'seat':
      return { href: `${base}/settings/seats`, word: 'seat' }
    case 'phase':
      return { href: gateHref(base, id), word: 'phase' }
    case 'staleness':
      return roundOpen ? { href: '#decision', word: 'refresh' } : { href: `${base}/assess`, word: 'staleness' }
  }
}

type Way = { key: string; label: string; href: string; isId: boolean }

/**
 * The smallest set that mends a check: items by their id, areas and records by name; records that it does not name are one
 * link to where they are kept.
 */
function waysOut(lineId: string, { result }: GateData, base: string, more: (count: number) => string): Way[] {
  const { lines, focusGate } = result
  return [...lines, ...(focusGate ? [focusGate] : [])].flatMap((line): Way[] => {
    if (line.itemId !== lineId) return []
    const own = line.smallest.filter((id) => id !== lineId)
    const named = own.flatMap((id): Way[] => {
      const record = line.records.find((one) => one.id === id)
      const href = record ? placeOf(base, record.section, record.id) : undefined
      if (record && href) return [{ key: id, label: spokenName(record.label), href, isId: false }]
      if (line === focusGate)
        return [{ key: id, label: areaName(id), href: `${base}/assess/${id}/result`, isId: false }]
      return itemById(id) ? [{ key: id, label: id, href: placeOfLine(base, id), isId: true }] : []
    })
    const unnamed = own.length - named.length
    if (unnamed === 0) return named
    const rest = { key: line.itemId, label: more(unnamed), href: placeOfLine(base, line.itemId), isId: false }
    return [...named, rest]
  })
}

/** What a check that is not met asks for: who answers for it and since when, and the fewest records that mend it. */
export function Obstacle({ lineId, ...part }: GatePart & { lineId: string }) {
  const place = usePageContext()
  const t = useTranslations('gates.dryRun')
  const { data } = part
  const { dryRun, round } = data.result
  const blocker = dryRun.blockers.find(({ kind, id }) => kind === 'line' && id === lineId)
  if (!blocker) return null
  const ways = waysOut(lineId, data, place.base, (count) => t('unnamed', { count }))
  const { href, word } = wayOut(place.base, blocker, round?.open ?? false)
  return (
    <p className="t-meta mt-1 flex flex-wrap items-center gap-x-2">
      <span className="text-ink-2">{factsOf(blocker, data.people, place.zone, t)}</span>
      {ways.map((way) => (
        <Link key={way.key} href={way.href} className="inline-flex min-h-6 items-center">
          {way.isId ? <span className="id text-inherit">{way.label}</span> : way.label}
        </Link>
      ))}
      {ways.length === 0 ? (
        <Link href={href} className="inline-flex min-h-6 items-center">
          {t(`go.${word}`)}
        </Link>
      ) : null}
    </p>
  )
}

/** What stands in the way besides the checks and the seats, which say it where they stand: one row each, under the checks. */
export function OtherObstacles(part: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates.dryRun')
  const sentence = useSentences()
  const { data } = part
  const { dryRun, round, state } = data.result
  const others = dryRun.blockers.filter(
    ({ kind }) => kind === 'staleness' || (kind === 'exit' && !round?.open) || (kind === 'phase' && state !== 'locked'),
  )
  return others.map((blocker) => {
    const { href, word } = wayOut(place.base, blocker, round?.open ?? false)
    return (
      <li key={`${blocker.kind}:${blocker.id}`} className="t-sm border-t border-line px-4 py-[9px]">
        {sentence(blocker.sentence)}
        <span className="t-meta flex flex-wrap items-center gap-x-2">
          {blocker.kind === 'exit' ? t('note') : factsOf(blocker, data.people, place.zone, t)}
          <Link href={href} className="inline-flex min-h-6 items-center">
            {t(`go.${word}`)}
          </Link>
        </span>
      </li>
    )
  })
}

const factsOf = (
  { owner, since, notShownYet }: Blocker,
  people: GateData['people'],
  zone: Zone,
  t: ReturnType<typeof useTranslations<'gates.dryRun'>>,
) =>
  [
    nameIn(people, owner) ?? t('nobody'),
    since ? t('since', { date: dayLabel(since, zone) }) : null,
    notShownYet ? t('unknown') : null,
  ]
    .filter((fact) => fact !== null)
    .join(' · ')
