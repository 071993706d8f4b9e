import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { TextField } from '../ui/field'

const fields = ['channelUrl', 'officeHoursUrl', 'wikiUrl', 'guidesUrl', 'playbooksUrl'] as const

/** Where people ask and read on; every member finds these links under Help. */
export type Links = Record<(typeof fields)[number], string | null>

export type LinkFieldsProps = {
  /** `drawn` changes where the field shows another value than before. */
  field: (name: keyof Links) => ComponentProps<typeof TextField> & { drawn: string }
}

/** The links of the community, which store themselves like the other facts. */
export function LinkFields({ field }: LinkFieldsProps) {
  const t = useTranslations('settings.organization')
  return (
    <>
      <div>
        <h2 className="t-card">{t('links')}</h2>
        <p className="t-sm text-ink-2">{t('linksHint')}</p>
      </div>
      <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
        {fields.map((name) => {
          const { drawn, ...props } = field(name)
          return <TextField key={drawn} {...props} type="url" inputMode="url" placeholder="https://" maxLength={2000} />
        })}
      </div>
    </>
  )
}
