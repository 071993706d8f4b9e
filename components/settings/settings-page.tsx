import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Page } from '../layout/page'
import { TabLinks } from '../ui/tabs'

const tabs = ['people', 'seats', 'teams', 'organization', 'content', 'data'] as const

export type SettingsPageProps = {
  base: string
  tab: (typeof tabs)[number]
  title: string
  meta?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A page of the settings with its siblings as tabs. */
export function SettingsPage({ base, tab, children, ...header }: SettingsPageProps) {
  const t = useTranslations('settings')
  return (
    <Page trail={[{ label: t('title'), href: `${base}/settings` }, { label: header.title }]} {...header}>
      <TabLinks
        className="mb-5"
        label={t('tabs.label')}
        tabs={tabs.map((key) => ({ href: `${base}/settings/${key}`, label: t(`tabs.${key}`), current: key === tab }))}
      />
      {children}
    </Page>
  )
}
