import { useTranslations } from 'next-intl'
import type { MissingInput } from '@/lib/scoring/types'
import { useSentences } from './sentences'

const SHOWN = 5

/** The inputs without which a figure is not known, as one line. */
export function MissingInputs({ missing }: { missing: readonly MissingInput[] }) {
  const t = useTranslations('layout.inputs')
  const say = useSentences()
  const words = [...new Set(missing.map(({ sentence }) => say(sentence).replace(/\.$/, '')))]
  if (words.length === 0) return null
  const shown = words.slice(0, SHOWN).join('; ')
  return (
    <p className="t-meta wrap-anywhere">
      {words.length > SHOWN
        ? t('missingMore', { list: shown, count: words.length - SHOWN })
        : t('missing', { list: shown })}
    </p>
  )
}
