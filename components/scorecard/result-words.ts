import type { useTranslations } from 'next-intl'
import type { End, Shape } from './shape'

type Words = ReturnType<typeof useTranslations<'scorecard.outcome'>>
const NAMED = 3

/** "Networking and 1 more at 4" */
const endText = (t: Words, { names, level }: End, words: readonly string[]) =>
  t('end', {
    names: names.slice(0, NAMED).join(', '),
    more: Math.max(0, names.length - NAMED),
    level,
    word: words[level - 1] ?? '',
  })

/** The shape in a sentence: strongest and weakest, or that all are at one level. */
export function shapeText(t: Words, { even, strongest, weakest }: Shape, words: readonly string[]): string | null {
  if (even !== null) return t('even', { level: even, word: words[even - 1] ?? '' })
  if (!strongest || !weakest) return null
  return t('ends', { strongest: endText(t, strongest, words), weakest: endText(t, weakest, words) })
}
