import { ChevronRight, Radar, Users } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { Link } from '@/components/ui/link'
import { Plate } from '@/components/ui/plate'
import { countRegisters } from '@/lib/features/registers/queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ org: string }> }

export const metadata: Metadata = { title: 'Governance' }

export default async function GovernancePage({ params }: Props) {
  const actor = await pageActor((await params).org)
  const counts = await countRegisters(actor)
  const t = await getTranslations('registers')
  const base = `/o/${actor.slug}`
  const entries = [
    { name: 'shadow-ai-items', href: `${base}/shadow-ai`, icon: <Radar /> },
    { name: 'discovery-runs', href: `${base}/shadow-ai?view=runs`, icon: <Radar /> },
    { name: 'stakeholders', href: `${base}/governance/stakeholders`, icon: <Users /> },
  ]
  return (
    <Page trail={[{ label: t('governance.title') }]} title={t('governance.title')} meta={t('governance.meta')}>
      <Plate clip as="div">
        <ul>
          {entries.map(({ name, href, icon }) => {
            const counted = counts.find((one) => one.name === name)
            return (
              <li key={name} className="border-t border-line first:border-t-0">
                <Link
                  href={href}
                  className="flex min-h-14 items-center gap-3 px-4 py-2.5 text-inherit no-underline hover:bg-surface-2 focus-visible:outline-offset-[-2px]"
                >
                  <span className="text-ink-2">{icon}</span>
                  <span className="min-w-0 flex-1">
                    <span className="t-card block">{t(`register.${name}.name`)}</span>
                    <span className="t-sm block text-ink-2">{t(`register.${name}.about`)}</span>
                    <span className="t-meta block">
                      {t('governance.feeds', { ids: counted?.feeds.join(', ') ?? '' })} · gate 1→2
                    </span>
                  </span>
                  <span className="t-sm text-ink-2 tabular-nums">{t('rowCount', { count: counted?.count ?? 0 })}</span>
                  <ChevronRight className="text-ink-3" />
                </Link>
              </li>
            )
          })}
        </ul>
      </Plate>
      <p className="t-sm mt-4 max-w-[70ch] text-ink-2">
        <b className="font-medium">{t('governance.later')}</b>: {t('governance.laterText')}
      </p>
    </Page>
  )
}
