import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GateLine } from '@/components/gates/gate-header'
import { gateHref, gateName } from '@/components/layout/gate-words'
import { Page } from '@/components/layout/page'
import { SectionTabs } from '@/components/layout/section-tabs'
import { Link } from '@/components/ui/link'
import { Plate } from '@/components/ui/plate'
import { Tag } from '@/components/ui/tag'
import { gateById, seatById } from '@/lib/content'
import { listGates } from '@/lib/features/gates/queries'
import { seatsWaitingFor } from '@/lib/features/gates/waiting/rules'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gates')
  return { title: t('index.pageTitle') }
}

export default async function GatesPage({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await pageActor((await params).slug)
  const { items, phase } = await listGates(actor)
  const t = await getTranslations('gates')
  const portal = await getTranslations('portal.entries')
  const { base } = pageContext()
  return (
    <Page
      trail={[{ label: portal('phases'), href: `${base}/phases` }, { label: t('index.crumb') }]}
      title={t('index.title')}
      meta={t('index.meta')}
    >
      <SectionTabs of="phases" current="gates" />
      <Plate clip>
        <ul>
          {items.map((result) => {
            const gate = gateById(result.gateId)
            return (
              <li
                key={gate.id}
                className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-3.5 first:border-0"
              >
                <div className="min-w-0 flex-1 basis-80">
                  <p className="t-card flex flex-wrap items-center gap-2">
                    <Link href={gateHref(base, gate.id)} className="text-ink no-underline hover:underline">
                      {t('title', { gate: gateName(gate.id) })}
                    </Link>
                    {phase.current === gate.from ? <Tag solid>{t('index.here')}</Tag> : null}
                  </p>
                  <p className="t-sm text-ink-2">{gate.question}</p>
                  <p className="t-meta">{gate.seatIds.map((seat) => seatById(seat).name).join(' · ')}</p>
                </div>
                <GateLine gate={result} mine={seatsWaitingFor(actor, result)} href={gateHref(base, gate.id)} />
              </li>
            )
          })}
        </ul>
      </Plate>
    </Page>
  )
}
