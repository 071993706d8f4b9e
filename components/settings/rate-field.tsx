import { useTranslations } from 'next-intl'
import { readNumber } from '@/lib/client/sheet/numbers'
import { TextField } from '../ui/field'

type RateFieldProps = {
  id: string
  /** In basis points; null is unknown. */
  stored: number | null
  disabled: boolean
  error?: string
  onStore: (rateBp: number | null) => void
  /** What was typed is what is stored. */
  onSame: () => void
}

/** A percentage as basis points; what is none becomes a rate that is refused by name. */
function typedRate(text: string): number | null {
  const trimmed = text.trim().replace(/\s?%$/, '')
  if (trimmed === '') return null
  const read = readNumber(trimmed, null)
  return 'value' in read ? Math.round(Number(read.value) * 1_000_000) / 10_000 : -1
}

/** The discount rate of business cases, typed as a percentage and stored on leaving the field. */
export function RateField({ id, stored, disabled, error, onStore, onSame }: RateFieldProps) {
  const t = useTranslations('settings.organization')
  return (
    <TextField
      id={id}
      label={t('discountBp')}
      hint={t('discountHint')}
      inputMode="decimal"
      autoComplete="off"
      defaultValue={stored === null ? '' : String(stored / 100)}
      disabled={disabled}
      error={error}
      onBlur={(event) => {
        const rate = typedRate(event.currentTarget.value)
        if (rate === stored) onSame()
        else onStore(rate)
      }}
    />
  )
}
