import { useTranslations } from 'next-intl'
import type { ItemPart } from '@/lib/content'
import { CheckboxField } from '../ui/checkbox'
import { inputClass } from '../ui/field'

export type PartValues = { ticked: readonly string[]; why: Readonly<Record<string, string>> }
type Props = {
  parts: readonly ItemPart[]
  values: PartValues
  /** A count that was typed before the parts could be named; it stands until somebody ticks. */
  typed: string | null
  onChange: (values: PartValues) => void
}

/** Which parts of a counted item are there, and for the others why not. */
export function ItemPartsField({ parts, values, typed, onChange }: Props) {
  const t = useTranslations('phases.item')
  const { ticked, why } = values
  const tick = (id: string, on: boolean) =>
    onChange({
      ...values,
      ticked: parts.flatMap((part) => ((part.id === id ? on : ticked.includes(part.id)) ? [part.id] : [])),
    })
  return (
    <fieldset>
      <legend className="t-sm mb-0.5 font-medium">
        {t('parts')}{' '}
        <span className="font-normal text-ink-2">{t('partsOf', { done: ticked.length, all: parts.length })}</span>
      </legend>
      {typed === null ? null : <p className="t-meta">{t('partsTypedText', { shown: typed })}</p>}
      {parts.map(({ id, name }) => (
        <div key={id} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-center gap-x-3 phone:grid-cols-1">
          <CheckboxField
            id={`item-part-${id}`}
            label={name}
            checked={ticked.includes(id)}
            onChange={(event) => tick(id, event.target.checked)}
          />
          {ticked.includes(id) ? null : (
            <input
              aria-label={t('whyNotNamed', { part: name })}
              placeholder={t('whyNot')}
              maxLength={200}
              className={`${inputClass} h-8 px-2 text-sm phone:mb-1 phone:h-10`}
              value={why[id] ?? ''}
              onChange={(event) => onChange({ ...values, why: { ...why, [id]: event.target.value } })}
            />
          )}
        </div>
      ))}
    </fieldset>
  )
}
