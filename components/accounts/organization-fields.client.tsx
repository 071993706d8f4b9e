'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { SelectField, TextField } from '../ui/field'

const providers = ['azure', 'aws', 'gcp', 'on-premises', 'other'] as const
const currencies = 'EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON TRY UAH BRL MXN CAD AUD NZD JPY CNY INR SGD ZAR AED'

export type OrganizationFieldsProps = {
  /** Sentences by field name: name, provider, currency, timezone. */
  errors: Record<string, string>
}

/** The facts an organization starts with. The time zone is the browser's until somebody says otherwise. */
export function OrganizationFields({ errors }: OrganizationFieldsProps) {
  const t = useTranslations('accounts')
  const [zone, setZone] = useState('UTC')
  const [zones, setZones] = useState<string[]>([])
  useEffect(() => {
    setZone(Intl.DateTimeFormat().resolvedOptions().timeZone)
    setZones(Intl.supportedValuesOf('timeZone'))
  }, [])
  return (
    <>
      <TextField
        id="organization-name"
        name="organizationName"
        label={t('form.organizationName')}
        autoComplete="organization"
        required
        maxLength={200}
        error={errors.organizationName}
      />
      <SelectField
        id="provider"
        name="provider"
        label={t('form.provider')}
        options={providers.map((value) => ({ value, label: t(`provider.${value}`) }))}
        error={errors.provider}
      />
      <div className="grid grid-cols-[7rem_1fr] gap-3">
        <SelectField
          id="currency"
          name="currency"
          label={t('form.currency')}
          options={currencies.split(' ').map((value) => ({ value, label: value }))}
          error={errors.currency}
        />
        <TextField
          id="timezone"
          name="timezone"
          label={t('form.timezone')}
          list="zones"
          value={zone}
          onChange={(event) => setZone(event.target.value)}
          required
          error={errors.timezone}
        />
      </div>
      <datalist id="zones">
        {zones.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
