import type { MissingInput } from '@/lib/scoring/types'
import { pathOf, placeOf, placeOfLine } from '@/lib/site/places'

const rating = /\.rating\.([a-z-]+)$/

/** Where a missing fact is given: at its record, at the area to rate, at its row of the checklist, else at its register. */
export function placeOfMissing(base: string, { section, recordId, sentence }: MissingInput): string | undefined {
  const area = rating.exec(sentence.code)?.[1]
  if (area) return `${base}${pathOf('assess')}/${area}`
  const { item } = sentence.params
  if (section === 'itemStates' && typeof item === 'string') return placeOfLine(base, item)
  return placeOf(base, section, recordId)
}
