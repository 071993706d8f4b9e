import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DecidedReviews } from '@/components/gates/decided-reviews'
import { RollbackReview } from '@/components/gates/rollback-review'
import { gateHref, gateName } from '@/components/layout/gate-words'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { gateByShort } from '@/lib/content'
import { getRollback } from '@/lib/features/gates/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string; gate: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const gate = gateByShort((await params).gate)
  const t = await getTranslations('gates.rollback')
  return { title: gate ? t('title', { gate: gateName(gate.id) }) : t('crumb') }
}

export default async function RollbackPage({ params }: Props) {
  const { slug, gate: short } = await params
  const actor = await pageActor(slug)
  const gate = gateByShort(short)
  if (!gate) return missing()
  const t = await getTranslations('gates')
  const data = await getRollback(actor, { gateId: gate.id })
  const { base } = pageContext()
  const name = gateName(gate.id)
  return (
    <IslandMessages namespaces={['gates']}>
      <Page
        trail={[{ label: t('title', { gate: name }), href: gateHref(base, gate.id) }, { label: t('rollback.crumb') }]}
        title={t('rollback.title', { gate: name })}
        meta={t('rollback.text', { criterion: gate.rollback.criterion, reading: gate.rollback.reading })}
      >
        <RollbackReview data={data} />
        <DecidedReviews data={data} />
      </Page>
    </IslandMessages>
  )
}
