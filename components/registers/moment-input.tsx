import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { readingsOf } from '@/lib/calendar/zones'
import type { ColumnView, RegisterView } from '@/lib/features/registers/queries'
import { SelectField, TextField } from '../ui/field'
import { momentParts } from './field-values'

export type MomentInputProps = {
  id: string
  label: string
  aside?: string
  hint?: string
  error?: string
  column: ColumnView
  view: RegisterView
  value: string
  onChange: (text: string) => void
  autoFocus?: boolean
}

/** A local date and time; where the clock shows that time twice, or skips it, also which of the two is meant. */
export function MomentInput({ column, view, value, onChange, autoFocus, ...described }: MomentInputProps) {
  const { zone } = usePageContext()
  const t = useTranslations('registers.form')
  const { local, offset } = momentParts(value)
  const readings = readingsOf(local, zone.timezone)
  return (
    <div className="grid gap-2">
      <TextField
        {...described}
        name={column.field}
        type="datetime-local"
        value={local}
        autoFocus={autoFocus}
        required={column.required}
        onChange={(event) => onChange(event.target.value)}
      />
      {readings.length > 1 ? (
        <SelectField
          id={`${described.id}-offset`}
          label={t('whichHour', { time: local.slice(11) })}
          value={offset === '' ? readings[0]!.offset : offset}
          options={readings.map((one, index) => ({
            value: one.offset,
            label: t(index === 0 ? 'earlierHour' : 'laterHour', { offset: one.offset }),
          }))}
          onChange={(event) => onChange(`${local}${event.target.value}`)}
        />
      ) : null}
    </div>
  )
}
