import { useTranslations } from 'next-intl'
import { dayLabel } from '@/lib/calendar/words'
import type { Zone } from '@/lib/calendar/zones'
import type { Compliance } from '@/lib/features/compliance/queries'
import { Notice } from '../ui/notice'
import { CloseWork } from './close-work.client'

export type LeftOverProps = {
  slug: string
  items: Compliance['leftOver']
  zone: Zone
}

/** Actions whose finding was closed: offered to be closed too, never closed silently. */
export function LeftOver({ slug, items, zone }: LeftOverProps) {
  const t = useTranslations('compliance.leftOver')
  if (items.length === 0) return null
  return (
    <Notice title={t('title', { count: items.length })} className="mb-4">
      <ul className="mt-1 grid gap-1">
        {items.map((item) => (
          <li key={item.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 flex-1 basis-60">
              {t('line', { text: item.text, finding: item.finding, date: dayLabel(item.closedAt, zone) })}
            </span>
            {item.editable ? <CloseWork slug={slug} id={item.id} revision={item.revision} text={item.text} /> : null}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
