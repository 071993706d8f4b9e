import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { itemById } from '@/lib/content'
import { placeOfLine } from '@/lib/site/places'
import { openNames } from '../layout/named-parts'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import type { GatePart } from './gate-page'

type Say = (key: 'openParts', values: { parts: string }) => string

/** An exit item in its words, with the parts that are open by name. */
export function exitText(itemId: string, open: readonly string[] | undefined, say: Say): string {
  const item = itemById(itemId)
  if (!item) return itemId
  return open ? `${item.text}. ${say('openParts', { parts: openNames(item.parts, open).join('; ') })}` : item.text
}

/** What the submission left open in the phase, with the note that was given for it: the seats sign knowing it. */
export function ExitNotes({ data }: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates.exitNotes')
  const { round, approvedAt, exitItems } = data.result
  const inForce = (round?.open ?? false) || approvedAt !== null
  const noted = inForce ? exitItems.filter(({ note }) => note !== null) : []
  if (noted.length === 0) return null
  return (
    <Plate aria-labelledby="exit-notes">
      <PlateHeader id="exit-notes" title={t('title')} />
      <PlateBody>
        <p className="t-meta mb-2">{t('text')}</p>
        <ul>
          {noted.map(({ itemId, missing, note, openParts }) => (
            <li key={itemId} className="t-sm border-t border-line py-[9px] last:pb-0">
              <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className="min-w-0 text-ink">
                  <Link href={placeOfLine(place.base, itemId)} className="inline-flex min-h-6 items-center">
                    <span className="id text-inherit">{itemId}</span>
                  </Link>{' '}
                  {exitText(itemId, openParts, t)}
                </span>
                <Status kind={missing ? 'waiting' : 'ready'}>{t(missing ? 'open' : 'done')}</Status>
              </span>
              <p className="mt-1 border-l-2 border-line pl-2.5 wrap-anywhere whitespace-pre-line text-ink-2">{note}</p>
            </li>
          ))}
        </ul>
      </PlateBody>
    </Plate>
  )
}
