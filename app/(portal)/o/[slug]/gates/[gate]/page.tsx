import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AreaAcceptances } from '@/components/gates/area-acceptances'
import { ChangeList, RefreshDifference } from '@/components/gates/change-list'
import { CheckList } from '@/components/gates/check-list'
import { CommentBox } from '@/components/gates/comment-box.client'
import { Conditions } from '@/components/gates/conditions'
import { DecidedPlate } from '@/components/gates/decided-plate'
import { DecisionPanel } from '@/components/gates/decision-panel'
import { ExitNotes } from '@/components/gates/exit-notes'
import { FlagPlate } from '@/components/gates/flag-plate'
import { GateHeader } from '@/components/gates/gate-header'
import { GateNotices } from '@/components/gates/gate-notices'
import { ItemPanel } from '@/components/gates/item-panel'
import { MoneyLine } from '@/components/gates/money-line'
import { OperationPlate } from '@/components/gates/operation-plate'
import { Receipt } from '@/components/gates/receipt'
import { Timeline } from '@/components/gates/timeline'
import { gateName } from '@/components/layout/gate-words'
import { IslandMessages } from '@/components/layout/island-messages'
import { OriginLegend } from '@/components/layout/origin-legend'
import { Crumbs } from '@/components/layout/page'
import { PrintSource } from '@/components/layout/print-source'
import { gateByShort } from '@/lib/content'
import { getGate } from '@/lib/features/gates/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { drawInWordsOf } from '@/lib/server/provider-words'

type Props = {
  params: Promise<{ slug: string; gate: string }>
  searchParams: Promise<{ item?: string | string[]; decided?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const gate = gateByShort((await params).gate)
  const t = await getTranslations('gates')
  return { title: gate ? t('title', { gate: gateName(gate.id) }) : t('index.pageTitle') }
}

/** The gate for everybody and the decision for its seats, in one page. */
export default async function GatePage({ params, searchParams }: Props) {
  const { slug, gate: short } = await params
  const actor = await pageActor(slug)
  const gate = gateByShort(short)
  if (!gate) return missing()
  const { item, decided } = await searchParams
  const t = await getTranslations('gates')
  const print = await getTranslations('layout.print')
  const portal = await getTranslations('portal.entries')
  const data = await getGate(actor, { gateId: gate.id })
  // What was signed is read as it was signed, also after the organization moved to another provider.
  if (data.provider) drawInWordsOf(data.provider)
  const { base } = pageContext()
  const place = pageContext()
  const part = { data, place }
  const open = data.result.round?.open ?? false
  return (
    <IslandMessages namespaces={['gates']}>
      <Crumbs
        trail={[
          { label: portal('approvals'), href: `${base}/approvals` },
          { label: t('title', { gate: gateName(gate.id) }) },
        ]}
      />
      {data.result.round ? (
        <PrintSource>{print('snapshot', { label: data.result.round.snapshotLabel })}</PrintSource>
      ) : null}
      <div className="page phone:pb-36">
        <div className="grid grid-cols-[minmax(0,1fr)_328px] items-start gap-6 narrow:grid-cols-[minmax(0,1fr)_288px] narrow:gap-4 phone:grid-cols-1 print:grid-cols-1!">
          <div className="grid min-w-0 gap-4">
            <GateHeader {...part} />
            {decided === '1' ? <Receipt {...part} /> : null}
            <GateNotices {...part} />
            <CheckList {...part} />
            <OriginLegend of={['framework', 'default']} />
            <MoneyLine {...part} />
            <DecidedPlate {...part} />
            <OperationPlate {...part} />
            <ExitNotes {...part} />
            <AreaAcceptances {...part} />
            <Conditions {...part} />
            {data.result.state === 'baseline' ? null : (
              <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,17rem),1fr))] items-start gap-4">
                {open ? <ChangeList data={data} /> : null}
                {open ? <RefreshDifference data={data} /> : null}
                <FlagPlate {...part} />
              </div>
            )}
          </div>
          <DecisionPanel {...part} />
          <div className="min-w-0">
            <Timeline {...part}>
              {data.viewer.canComment ? <CommentBox path={`/organizations/${actor.slug}/gates/${gate.id}`} /> : null}
            </Timeline>
          </div>
        </div>
      </div>
      {typeof item === 'string' ? <ItemPanel {...part} item={item} /> : null}
    </IslandMessages>
  )
}
