import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel, spokenDay } from '@/lib/calendar/words'
import { framework, gateLines, seatById } from '@/lib/content'
import { gateName } from '../layout/gate-words'

export type Told = { event: string; params: Record<string, string | number> }

/** Ids as the framework names them. */
const namesOf: Record<string, (id: string) => string> = {
  gate: gateName,
  seat: (id) => seatById(id as Parameters<typeof seatById>[0]).name,
  area: (id) => framework.areas.find((area) => area.id === id)?.name ?? id,
  line: (id) => gateLines.find((line) => line.id === id)?.needs.replace(/\.$/, '') ?? id,
  pattern: (id) => framework.antiPatterns.find((pattern) => pattern.id === id)?.name ?? id,
}
const isDay = (value: string | number) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** The two sentences of a notice; an event without words, of a later version, says so. */
export function useNoticeWords(): (told: Told) => { title: string; text: string } {
  const { zone } = usePageContext()
  const t = useTranslations('inbox')
  const readable = ([name, value]: [string, string | number]) => {
    const naming = namesOf[name]
    if (naming) return [name, naming(String(value))]
    if (name === 'by') return [name, value || t('somebody')]
    if (name === 'dueAt' && value === '') return [name, 'none']
    if (name === 'month') return [name, spokenDay(value)]
    return [name, isDay(value) ? dayLabel(String(value), zone) : value]
  }
  return ({ event, params }) => {
    const key = `what.${event.replace(':', '-')}`
    if (!t.has(`${key}.title` as never)) return { title: t('nothing'), text: '' }
    const values = Object.fromEntries(Object.entries(params).map(readable))
    return { title: t(`${key}.title` as never, values as never), text: t(`${key}.text` as never, values as never) }
  }
}
