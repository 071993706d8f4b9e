import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import type { PageKey } from '@/lib/site/pages'
import { pagesOf, pathOf } from '@/lib/site/places'
import { Page } from '../layout/page'
import { TabLinks } from '../ui/tabs'

export type SettingsPageProps = {
  tab: PageKey
  title: string
  meta?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A page of the settings with its siblings as tabs. */
export function SettingsPage({ tab, children, ...header }: SettingsPageProps) {
  const { base } = usePageContext()
  const t = useTranslations('settings')
  return (
    <Page trail={[{ label: t('title'), href: `${base}/settings` }, { label: header.title }]} {...header}>
      <TabLinks
        className="mb-5"
        label={t('tabs.label')}
        tabs={pagesOf('settings').map((key) => ({
          href: `${base}${pathOf(key)}`,
          label: t(`tabs.${key}`),
          current: key === tab,
        }))}
      />
      {children}
    </Page>
  )
}
