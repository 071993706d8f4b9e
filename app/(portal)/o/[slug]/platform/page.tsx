import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { registersOf } from '@/components/layout/module-hub'
import { Page } from '@/components/layout/page'
import { Hub, platformGroups } from '@/components/platform/hub'
import { stageById } from '@/lib/content/stages'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { getPlatformGlances } from '@/lib/features/hubs/queries'
import { getOrganization } from '@/lib/features/organizations/queries'
import { countRegisters } from '@/lib/features/registers/queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portal.entries'))('platform') }
}

export default async function PlatformPage({ params }: Props) {
  const actor = await pageActor((await params).slug)
  const [registers, evaluation, glances, { companyStage }] = await Promise.all([
    countRegisters(actor, registersOf(platformGroups)),
    getEvaluation(actor),
    getPlatformGlances(actor),
    getOrganization(actor),
  ])
  const t = await getTranslations('platform-hub')
  const title = (await getTranslations('portal.entries'))('platform')
  return (
    <Page trail={[{ label: title }]} title={title} meta={t('meta')}>
      <Hub
        registers={registers}
        glances={glances}
        phase={evaluation.phase.current}
        moved={stageById(companyStage)?.from ?? {}}
      />
    </Page>
  )
}
