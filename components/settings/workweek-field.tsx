import { useTranslations } from 'next-intl'
import { CheckboxField } from '../ui/checkbox'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

type WorkweekFieldProps = {
  /** ISO weekday numbers, in their order. */
  stored: readonly number[]
  disabled: boolean
  error?: string
  onStore: (week: number[]) => void
}

/** The days that count as working days. */
export function WorkweekField({ stored, disabled, error, onStore }: WorkweekFieldProps) {
  const t = useTranslations('settings')
  return (
    <fieldset>
      <legend className="t-sm mb-1 font-medium">{t('organization.workweek')}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {weekdays.map((day) => (
          <CheckboxField
            key={day}
            label={t(`weekday.${day}`)}
            disabled={disabled}
            checked={stored.includes(day)}
            onChange={() =>
              onStore(stored.includes(day) ? stored.filter((other) => other !== day) : [...stored, day].sort())
            }
          />
        ))}
      </div>
      <p role="alert" className="text-xs font-medium text-blocked empty:hidden">
        {error}
      </p>
    </fieldset>
  )
}
