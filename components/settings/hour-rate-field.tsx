import { useTranslations } from 'next-intl'
import { readNumber } from '@/lib/client/sheet/numbers'
import { TextField } from '../ui/field'

type Props = {
  id: string
  stored: string | null
  disabled: boolean
  error?: string
  onStore: (amount: string | null) => void
  /** What was typed is what is stored. */
  onSame: () => void
}

/** "75" as 75.00; what is no amount is sent as it was typed and refused by name. */
function typedAmount(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const read = readNumber(trimmed, null)
  const [, whole = '', cents = ''] = 'value' in read ? (/^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(read.value) ?? []) : []
  return whole === '' ? trimmed : `${whole}.${cents.padEnd(2, '0')}`
}

/** What an hour of own work costs, stored on leaving the field. */
export function HourRateField({ id, stored, disabled, error, onStore, onSame }: Props) {
  const t = useTranslations('settings.organization')
  return (
    <TextField
      id={id}
      label={t('hourRate')}
      hint={t('hourRateHint')}
      inputMode="decimal"
      autoComplete="off"
      defaultValue={stored ?? ''}
      disabled={disabled}
      error={error === undefined ? undefined : t('hourRateBad')}
      onBlur={(event) => {
        const amount = typedAmount(event.currentTarget.value)
        if (amount === stored) onSame()
        else onStore(amount)
      }}
    />
  )
}
