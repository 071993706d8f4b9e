import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { TextField } from '../ui/field'
import { StoredChoiceField } from '../write/stored-field.client'

const stages = ['startup', 'scale-up', 'enterprise'] as const

export type StageFieldsProps = {
  /** `drawn` changes where a field shows another value than before. */
  choice: Omit<ComponentProps<typeof StoredChoiceField>, 'label' | 'options'> & { drawn: string }
  own: ComponentProps<typeof TextField> & { drawn: string }
}

/** The stage of the company with what it makes the portal begin with, and beside it the organization's own sentence. */
export function StageFields({ choice: { drawn, ...choice }, own: { drawn: ownDrawn, ...own } }: StageFieldsProps) {
  const t = useTranslations('settings')
  const chosen = stages.find((one) => one === choice.stored)
  return (
    <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
      <StoredChoiceField
        key={drawn}
        {...choice}
        label={t('organization.companyStage')}
        emptyLabel={t('organization.noStage')}
        hint={chosen ? t(`stageStarts.${chosen}`) : t('organization.stageStart')}
        options={stages.map((value) => ({ value, label: t(`companyStage.${value}`) }))}
      />
      <TextField key={ownDrawn} {...own} maxLength={200} hint={t('organization.stageHint')} />
    </div>
  )
}
