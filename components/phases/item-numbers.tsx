import { useTranslations } from 'next-intl'
import { SelectField, TextField } from '../ui/field'
import type { ItemSheetProps, ItemValues } from './item-sheet.client'

type Props = {
  kind: ItemSheetProps['kind']
  values: ItemValues
  policies: ItemSheetProps['policies']
  onChange: (fields: Partial<ItemValues>) => void
}

/** The number an item asks for: n of m, a percentage, or days. */
export function ItemNumbers({ kind, values, policies, onChange }: Props) {
  const t = useTranslations('phases.item')
  const field = (name: 'value' | 'done' | 'all', label: string, max?: number) => (
    <TextField
      id={`item-${name}`}
      type="number"
      inputMode="decimal"
      min={0}
      max={max}
      step={kind === 'percent' && name === 'value' ? '0.01' : '1'}
      label={label}
      value={values[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  )
  if (kind === 'days') return field('value', t('valueDays'))
  if (kind !== 'percent' && kind !== 'count') return null
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        {field('done', t('done'))}
        {field('all', t('all'))}
      </div>
      {kind === 'percent' && values.all.trim() === '' ? field('value', t('valuePercent'), 100) : null}
      {kind === 'percent' && values.all.trim() === '0' ? (
        <SelectField
          id="item-policy"
          label={t('policy')}
          hint={t('policyHint')}
          emptyLabel={t('policyNone')}
          options={policies}
          value={values.enforcedByPolicyEvidenceId}
          onChange={(event) => onChange({ enforcedByPolicyEvidenceId: event.target.value })}
        />
      ) : null}
    </>
  )
}
