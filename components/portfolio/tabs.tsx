import { useTranslations } from 'next-intl'
import type { Crumb } from '../layout/page'
import { TabLinks } from '../ui/tabs'

export type PortfolioTab = 'use-cases' | 'experiments' | 'models' | 'costs' | 'reviews'

/** The parts of the portfolio as siblings. */
export function PortfolioTabs({ base, current }: { base: string; current: PortfolioTab }) {
  const t = useTranslations('portfolio-page.tabs')
  const useCases = `${base}/portfolio/use-cases`
  const tab = (key: PortfolioTab, href: string) => ({ href, label: t(key), current: key === current })
  return (
    <TabLinks
      label={t('label')}
      className="mb-4"
      tabs={[
        tab('use-cases', useCases),
        tab('experiments', `${base}/portfolio/experiments`),
        tab('models', `${base}/portfolio/models`),
        tab('costs', `${useCases}?view=costs`),
        tab('reviews', `${useCases}?view=reviews`),
      ]}
    />
  )
}

/** From the entry of the side bar down to here. */
export const portfolioTrail = (base: string, portfolio: string, ...more: Crumb[]): Crumb[] => [
  { label: portfolio, href: `${base}/portfolio/use-cases` },
  ...more,
]
