'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { StoredChoiceField } from '../write/stored-field.client'

const currencies = 'EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON TRY UAH BRL MXN CAD AUD NZD JPY CNY INR SGD ZAR AED'

export type CurrencyFieldProps = {
  value: string
  disabled: boolean
  error?: string
  onChange: (currency: string) => void
}

/** The currency. Nothing is converted, so a change archives open amounts and is asked about first. */
export function CurrencyField({ value, disabled, error, onChange }: CurrencyFieldProps) {
  const t = useTranslations('settings.organization')
  const common = useTranslations('common')
  const [chosen, setChosen] = useState(value)
  const [wanted, setWanted] = useState<string | null>(null)
  const listed = new Set([...currencies.split(' '), value])

  function choose(currency: string) {
    if (currency !== chosen) setWanted(currency)
  }

  function confirm(currency: string) {
    setChosen(currency)
    setWanted(null)
    onChange(currency)
  }

  return (
    <>
      <StoredChoiceField
        id="fact-currency"
        label={t('currency')}
        options={[...listed].map((one) => ({ value: one, label: one }))}
        stored={wanted ?? chosen}
        disabled={disabled}
        error={error}
        onStore={choose}
      />
      <Dialog
        open={wanted !== null}
        onClose={() => setWanted(null)}
        title={t('currencyTitle', { from: chosen, to: wanted ?? '' })}
        closeLabel={common('close')}
        footer={
          <>
            <Button onClick={() => setWanted(null)}>{common('cancel')}</Button>
            <Button variant="primary" onClick={() => confirm(wanted ?? chosen)}>
              {t('currencyConfirm', { to: wanted ?? '' })}
            </Button>
          </>
        }
      >
        <p className="t-sm mt-2">{t('currencyText')}</p>
      </Dialog>
    </>
  )
}
