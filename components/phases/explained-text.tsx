import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { framework } from '@/lib/content'
import { Term } from '../ui/term.client'
import { glossaryParts } from './glossary-parts'

/** Words with an everyday meaning too: explained only where the glossary names the item. */
const everyday = new Set(['training'])

/** The text of an item in which technical words explain themselves where they stand. */
export function ExplainedText({ itemId, children }: { itemId: string; children: string }) {
  const t = useTranslations('phases.glossary')
  const labels = { equivalent: t('equivalent'), matters: t('matters') }
  const terms = framework.glossary.filter(
    ({ id, itemIds }) => !everyday.has(id) || (itemIds as readonly string[]).includes(itemId),
  )
  return glossaryParts(children, terms).map(({ at, text, term }) =>
    term === null ? (
      <Fragment key={at}>{text}</Fragment>
    ) : (
      <Term key={at} word={text} term={term.term} equivalent={term.equivalent} matters={term.matters} labels={labels} />
    ),
  )
}
