import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChildRows } from '@/components/registers/child-rows'
import { RecordPage } from '@/components/registers/record-page'
import { getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'compliance-audits')

/** One audit, and the findings it brought. */
export default async function AuditPage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const found = await findRecord(slug, 'compliance-audits', id)
  if (!found) return missing()
  const [findings, t, portal] = await Promise.all([
    getRegister(actor, 'findings', {}, { field: 'auditId', value: id }),
    getTranslations('compliance'),
    getTranslations('portal.entries'),
  ])
  const { base } = pageContext()
  const path = `${base}/compliance`
  return (
    <RecordPage
      trail={[
        { label: portal('governance'), href: `${base}/governance` },
        { label: t('title'), href: path },
        { label: t('tabs.audits'), href: `${path}?view=audits` },
      ]}
      found={found}
      namespaces={['compliance', 'layout']}
      lead={
        found.record.archivedAt === null ? (
          <ChildRows
            register={findings}
            field="auditId"
            value={id}
            title={t('control.findings')}
            empty={t('noneOfAudit')}
            rowHref={`${path}/findings`}
            allHref={`${path}?view=findings&auditId=${id}`}
          />
        ) : null
      }
      aside={null}
    />
  )
}
