import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { ColumnView, RegisterView } from '@/lib/features/registers/queries'
import { SelectField, TextAreaField, TextField } from '../ui/field'
import { choicesOf, isTicked } from './field-choices'
import { withPresent } from './field-values'
import { ManyInput } from './many-input.client'
import { MomentInput } from './moment-input'
import { RecordPicker } from './record-picker.client'

export type FieldInputProps = {
  id: string
  column: ColumnView
  view: RegisterView
  value: string
  onChange: (text: string) => void
  error?: string
  label?: string
  autoFocus?: boolean
}

const inputTypes: Partial<Record<ColumnView['type'], string>> = {
  day: 'date',
  month: 'month',
  link: 'url',
}
/** Its values are ids; those of other columns can be read as they are. */
const isLink = ({ type }: ColumnView) => type === 'person' || type === 'team' || type === 'reference'

const numeric = ['count', 'percent', 'rate', 'money', 'number']

/** The control of one column, with its label, hint and error. */
export function FieldInput({ id, column, view, value, onChange, error, label, autoFocus }: FieldInputProps) {
  const { currency, zone } = usePageContext()
  const t = useTranslations('registers')
  const common = useTranslations('common')
  const units: Partial<Record<ColumnView['type'], string>> = {
    money: currency,
    percent: '%',
    rate: '%',
    instant: zone.timezone,
  }
  const unit = units[column.type]
  const described = {
    id,
    label: unit ? t('form.withUnit', { label: label ?? column.word, unit }) : (label ?? column.word),
    aside: column.required ? undefined : common('optional'),
    hint: column.hint ?? (column.type === 'list' && !isTicked(column) ? t('form.onePerLine') : undefined),
    error,
  }
  const props = {
    ...described,
    name: column.field,
    value,
    autoFocus,
    required: column.required,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  if (column.searched && column.register && (column.type === 'reference' || column.type === 'references')) {
    return <RecordPicker {...described} column={column} view={view} value={value} onChange={onChange} />
  }
  if (isTicked(column)) {
    return <ManyInput {...described} column={column} view={view} value={value} onChange={onChange} />
  }
  const choices = choicesOf(column, view, zone.today)
  if (choices) {
    const empty =
      column.required && value === ''
        ? t('choose')
        : column.required
          ? undefined
          : t(column.type === 'person' ? 'noPerson' : 'noChoice')
    return (
      <SelectField
        {...props}
        options={withPresent(choices, value, view.names, isLink(column) ? t('item.missing') : value)}
        emptyLabel={empty}
      />
    )
  }
  if (column.type === 'flag') {
    const options = [
      { value: 'yes', label: t('yes') },
      { value: 'no', label: t('no') },
    ]
    return <SelectField {...props} options={options} emptyLabel={column.required ? undefined : t('noChoice')} />
  }
  if (column.type === 'text') return <TextAreaField {...props} maxLength={4000} />
  if (column.type === 'list') return <TextAreaField {...props} rows={4} />
  if (column.type === 'instant') return <MomentInput {...described} {...{ column, view, value, onChange, autoFocus }} />
  const type = inputTypes[column.type]
  if (type) return <TextField {...props} type={type} placeholder={type === 'month' ? t('form.month') : undefined} />
  return (
    <TextField
      {...props}
      maxLength={2000}
      inputMode={numeric.includes(column.type) ? 'decimal' : undefined}
      autoComplete="off"
    />
  )
}
