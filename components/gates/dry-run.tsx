import { useTranslations } from 'next-intl'
import { dayLabel } from '@/lib/calendar/words'
import { itemById } from '@/lib/content'
import type { Blocker } from '@/lib/scoring/gates/types'
import { placeOf, placeOfLine } from '@/lib/site/places'
import { gateHref } from '../layout/gate-words'
import { useSentences } from '../layout/sentences'
import { CircleCheck } from '../ui/icons'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { areaName } from './confirmations'
import { type GatePart, nameIn } from './gate-page'

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

/** "If the seats signed now": every blocker with who answers for it and since when, and the smallest set that unblocks. */
export function DryRunPlate({ data, place }: GatePart) {
  const t = useTranslations('gates.dryRun')
  const sentence = useSentences()
  const { dryRun, round } = data.result
  const { blockers, smallestSet } = dryRun
  const notes = blockers.filter(({ kind }) => kind === 'exit').length
  return (
    <Plate aria-labelledby="dry-run">
      <PlateHeader id="dry-run" title={t('title')} />
      <PlateBody>
        {blockers.length === 0 ? (
          <p className="t-sm flex items-center gap-2 text-ink-2">
            <CircleCheck className="size-3.5 stroke-2 text-ready" /> {t('open')}
          </p>
        ) : (
          <>
            <p className="t-sm mb-2 text-ink-2">
              {notes === blockers.length
                ? t('notesOnly', { count: notes })
                : t('blocked', { count: blockers.length - notes, notes })}
            </p>
            <ul>
              {blockers.map((blocker) => {
                const { href, word } = wayOut(place.base, blocker, round?.open ?? false)
                const facts = [
                  nameIn(data.people, blocker.owner) ?? t('nobody'),
                  blocker.since ? t('since', { date: dayLabel(blocker.since, place.zone) }) : null,
                  blocker.notShownYet ? t('unknown') : null,
                ].filter((fact) => fact !== null)
                return (
                  <li key={`${blocker.kind}:${blocker.id}`} className="t-sm border-t border-line py-[9px] last:pb-0">
                    {sentence(blocker.sentence)}
                    <span className="t-meta flex flex-wrap items-center gap-x-2">
                      {facts.join(' · ')}
                      <Link href={href} className="inline-flex min-h-6 items-center">
                        {t(`go.${word}`)}
                      </Link>
                    </span>
                  </li>
                )
              })}
            </ul>
            {smallestSet.length > 0 ? <SmallestSet ids={smallestSet} data={data} place={place} /> : null}
          </>
        )}
      </PlateBody>
    </Plate>
  )
}

type Way = { key: string; label: string; href: string; isId: boolean }

/** Items by their id, areas and records by name; records that no line names are one link to where they are kept. */
function waysOut(ids: readonly string[], { data, place }: GatePart, more: (count: number) => string): Way[] {
  const { lines, focusGate } = data.result
  const left = new Set(ids)
  return [...lines, ...(focusGate ? [focusGate] : [])].flatMap((line): Way[] => {
    const own = line.smallest.filter((id) => left.delete(id))
    const named = own.flatMap((id): Way[] => {
      const record = line.records.find((one) => one.id === id)
      const href = record ? placeOf(place.base, record.section, record.id) : undefined
      if (record && href) return [{ key: id, label: record.label, href, isId: false }]
      if (line === focusGate)
        return [{ key: id, label: areaName(id), href: `${place.base}/assess/${id}/result`, isId: false }]
      return itemById(id) ? [{ key: id, label: id, href: placeOfLine(place.base, id), isId: true }] : []
    })
    const unnamed = own.length - named.length
    if (unnamed === 0) return named
    const rest = { key: line.itemId, label: more(unnamed), href: placeOfLine(place.base, line.itemId), isId: false }
    return [...named, rest]
  })
}

function SmallestSet({ ids, data, place }: GatePart & { ids: readonly string[] }) {
  const t = useTranslations('gates.dryRun')
  const ways = waysOut(ids, { data, place }, (count) => t('unnamed', { count }))
  return (
    <div className="mt-2 border-t border-line pt-2.5">
      <p className="t-label">{t('smallest', { count: ids.length })}</p>
      <p className="t-sm mt-1 flex flex-wrap gap-x-3">
        {ways.map(({ key, label, href, isId }) => (
          <Link key={key} href={href} className="inline-flex min-h-6 items-center">
            {isId ? <span className="id text-inherit">{label}</span> : label}
          </Link>
        ))}
      </p>
    </div>
  )
}
