import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { pagesOf, pathOf } from '@/lib/site/places'
import type { Crumb } from '../layout/page'
import { TabLinks } from '../ui/tabs'

export type PortfolioTab = 'use-cases' | 'experiments' | 'models' | 'business-case' | 'costs' | 'reviews'

/** The parts of the portfolio as siblings. */
export function PortfolioTabs({ current }: { current: PortfolioTab }) {
  const { base } = usePageContext()
  const t = useTranslations('portfolio-page.tabs')
  const tab = (key: PortfolioTab, href: string) => ({ href, label: t(key), current: key === current })
  return (
    <TabLinks
      label={t('label')}
      className="mb-4"
      tabs={[
        ...pagesOf('portfolio').map((key) => tab(key as PortfolioTab, `${base}${pathOf(key)}`)),
        ...(['costs', 'reviews'] as const).map((view) => tab(view, `${base}${pathOf('use-cases', `view=${view}`)}`)),
      ]}
    />
  )
}

/** From the entry of the side bar down to here. */
export const portfolioTrail = (base: string, portfolio: string, ...more: Crumb[]): Crumb[] => [
  { label: portfolio, href: `${base}${pathOf('use-cases')}` },
  ...more,
]
