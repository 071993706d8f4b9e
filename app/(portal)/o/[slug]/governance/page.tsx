import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GovernanceHub, governanceGroups } from '@/components/governance/hub'
import { registersOf } from '@/components/layout/module-hub'
import { Page } from '@/components/layout/page'
import { stageById } from '@/lib/content/stages'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { getGovernanceGlances } from '@/lib/features/hubs/queries'
import { getOrganization } from '@/lib/features/organizations/queries'
import { countRegisters } from '@/lib/features/registers/queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portal.entries'))('governance') }
}

export default async function GovernancePage({ params }: Props) {
  const actor = await pageActor((await params).slug)
  const [registers, evaluation, glances, { companyStage }] = await Promise.all([
    countRegisters(actor, registersOf(governanceGroups)),
    getEvaluation(actor),
    getGovernanceGlances(actor),
    getOrganization(actor),
  ])
  const t = await getTranslations('governance')
  const title = (await getTranslations('portal.entries'))('governance')
  return (
    <Page trail={[{ label: title }]} title={title} meta={t('meta')}>
      <GovernanceHub
        registers={registers}
        glances={glances}
        phase={evaluation.phase.current}
        moved={stageById(companyStage)?.from ?? {}}
      />
    </Page>
  )
}
