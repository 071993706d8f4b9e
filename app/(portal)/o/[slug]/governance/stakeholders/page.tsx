import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { AddRow } from '@/components/registers/add-row.client'
import { SheetDialog } from '@/components/registers/sheet-dialog.client'
import { AlignmentPlate } from '@/components/stakeholders/alignment-plate'
import { StakeholderGroups } from '@/components/stakeholders/stakeholder-map'
import { Notice } from '@/components/ui/notice'
import { can } from '@/lib/access/permissions'
import { getRegisterView } from '@/lib/features/registers/queries'
import { getStakeholderMap } from '@/lib/features/stakeholders/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }> }

export const metadata: Metadata = { title: 'Stakeholders' }

export default async function StakeholdersPage({ params }: Props) {
  const actor = await pageActor((await params).slug)
  const { base } = pageContext()
  const [map, register] = await Promise.all([getStakeholderMap(actor), getRegisterView(actor, 'stakeholders')])
  const t = await getTranslations('registers')
  const may = { create: register.mayCreate, record: can(actor, 'stakeholder:acknowledge') }
  const facts = { acknowledged: map.acknowledged, mapped: map.mapped, ids: 'P1-A2, P1-A3' }
  return (
    <IslandMessages namespaces={['registers']}>
      <Page
        trail={[{ label: t('governance.title'), href: `${base}/governance` }, { label: t('stakeholders.title') }]}
        title={t('stakeholders.title')}
        meta={map.mapped > 0 ? t('stakeholders.meta', facts) : t('stakeholders.metaNone', facts)}
        actions={
          may.create ? (
            <>
              <SheetDialog view={register.view} />
              <AddRow view={register.view} />
            </>
          ) : null
        }
      >
        {map.mapped === 0 ? (
          <Notice title={t('stakeholders.empty.title')} className="mb-4">
            {t('stakeholders.empty.text')}
          </Notice>
        ) : null}
        <AlignmentPlate note={map.note} writtenOn={map.writtenOn} mayWrite={can(actor, 'register:edit')} />
        <StakeholderGroups map={map} view={register.view} personId={actor.personId} may={may} />
      </Page>
    </IslandMessages>
  )
}
