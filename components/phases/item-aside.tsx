import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { type Item, itemById } from '@/lib/content'
import { placeOf, recordsOfItem } from '@/lib/site/places'
import { openNames } from '../layout/named-parts'
import { useSentences } from '../layout/sentences'
import { Link } from '../ui/link'
import type { PhaseData } from './phase-page'
import { TakeOver } from './take-over.client'

type Row = PhaseData['items'][number]
type Props = { item: Item; row: Row; editable: boolean }

/** Under the facts: why it does not apply, what a computed item lacks, or what a register suggests. */
export function ItemAside({ item, row, editable }: Props) {
  if (row.state === 'not-applicable' && row.naReason) return <p className="t-meta">{row.naReason}</p>
  if (row.computed) return <Missing row={row} />
  return (
    <>
      <OpenParts item={item} row={row} />
      <Suggested {...{ item, row, editable }} />
    </>
  )
}

/** Which parts of a counted item are open, once somebody named the others or said why not. */
function OpenParts({ item, row }: Pick<Props, 'item' | 'row'>) {
  const t = useTranslations('phases.item')
  if (row.satisfied || !row.openParts || row.openParts.length === 0) return null
  const parts = openNames(item.parts, row.openParts, row.stored?.whyNot).join('; ')
  return <p className="t-meta">{t('openParts', { parts })}</p>
}

/** What a computed item lacks: the inputs nobody gave, else what its gate line found. */
function Missing({ row }: { row: Row }) {
  const t = useTranslations('phases.item')
  const sentence = useSentences()
  const inputs = row.missing.slice(0, 2).map((input) => sentence(input.sentence))
  if (inputs.length > 0) return <p className="t-meta">{t('notKnown', { inputs: inputs.join('; ') })}</p>
  return row.found && !row.satisfied ? <p className="t-meta">{sentence(row.found)}</p> : null
}

function Suggested({ item, row, editable }: Props) {
  const place = usePageContext()
  const t = useTranslations('phases.item')
  const sentence = useSentences()
  if (!row.suggestion) return null
  const { fields, section, sentence: told } = row.suggestion
  const href = placeOf(place.base, section)
  const { state = 'not-started', value = null, done = null, all = null, parts = null } = row.stored ?? {}
  const open = fields.parts ? item.parts.flatMap(({ id }) => (fields.parts?.includes(id) ? [] : [id])) : []
  return (
    <p className="t-meta mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1">
      <span>
        {t('suggests')} {sentence(told)}
        {open.length > 0 ? ` ${t('openParts', { parts: openNames(item.parts, open).join('; ') })}` : null}
      </span>
      {href ? (
        <Link href={href} className="inline-flex min-h-6 items-center">
          {t('records')}
        </Link>
      ) : null}
      {editable ? (
        <TakeOver
          itemId={row.itemId}
          revision={row.revision}
          fields={fields}
          before={{ state, value, done, all, parts }}
        />
      ) : null}
    </p>
  )
}

/** Where the records of a computed item are kept; one made of others leads to the first of them. */
export function placeOfItem(base: string, itemId: string): string {
  const records = recordsOfItem(itemId)
  return records === undefined ? `#${itemById(itemId)?.members[0] ?? itemId}` : `${base}${records}`
}
