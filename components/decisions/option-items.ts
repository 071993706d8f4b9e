import type { useTranslations } from 'next-intl'
import { framework } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import { placeOf } from '@/lib/site/places'
import type { OptionItem } from './option-list'

type Named = { id: string; name: string }
type Found = { radarEntries: Named[]; components: Named[]; models: Named[] }
type Words = ReturnType<typeof useTranslations<'decisions'>>

/** The options of a decision as its page lists them; a link to a record that is gone is left out. */
export function optionItems(row: Row<'adrs'>, base: string, found: Found, t: Words): OptionItem[] {
  const link = (rows: readonly Named[], id: string | null, section: string) =>
    rows.flatMap((one) => {
      const href = one.id === id ? placeOf(base, section, one.id) : undefined
      return href ? [{ href, label: one.name }] : []
    })
  return row.options.map((option) => {
    const pattern =
      row.kind === 'pattern' ? framework.architecturePatterns.find(({ name }) => name === option.name) : undefined
    return {
      id: option.id,
      name: option.name,
      pros: option.pros,
      cons: option.cons,
      provider: option.provider,
      knockedOutBy: option.knockedOutBy,
      chosen: option.id === row.chosenOption,
      links: [
        ...link(found.radarEntries, option.radarEntryId, 'radarEntries'),
        ...link(found.components, option.componentId, 'components'),
        ...link(found.models, option.modelId, 'models'),
      ],
      fit: pattern
        ? [
            t('options.deployment', { deployment: pattern.deployment, cautions: pattern.cautions }),
            t('options.fit', { gpu: pattern.fit.gpu, modelLoad: pattern.fit.modelLoad }),
            t('options.fitShape', { requests: pattern.fit.requests, state: pattern.fit.state }),
          ]
        : [],
    }
  })
}
