import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { Compliance } from '@/lib/features/compliance/queries'
import { Notice } from '../ui/notice'
import { CloseWork } from './close-work.client'

export type LeftOverProps = {
  items: Compliance['leftOver']
}

/** Actions whose finding was closed: offered to be closed too, never closed silently. */
export function LeftOver({ items }: LeftOverProps) {
  const { zone } = usePageContext()
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
            {item.editable ? <CloseWork id={item.id} revision={item.revision} text={item.text} /> : null}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
