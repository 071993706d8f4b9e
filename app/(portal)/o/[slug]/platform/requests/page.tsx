import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegisterPage } from '@/components/registers/register-page'
import { RequestSandbox } from '@/components/requests/request-sandbox.client'
import { RequestsPlate, RequestTime } from '@/components/requests/requests-plate'
import { can } from '@/lib/access/permissions'
import { textParams } from '@/lib/client/search-params'
import { getRegister } from '@/lib/features/registers/queries'
import { getRequests } from '@/lib/features/requests/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('requests'))('title') }
}

export default async function RequestsPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const search = textParams(await searchParams)
  const [state, register] = await Promise.all([getRequests(actor), getRegister(actor, 'provisioning-requests', search)])
  const t = await getTranslations('requests')
  const portal = await getTranslations('portal.entries')
  const { base } = pageContext()
  const took = register.rows.map(({ record }) => [
    record.id,
    <RequestTime key={record.id} took={state.times[record.id]} cancelled={record.cancelledAt !== null} />,
  ])
  return (
    <RegisterPage
      trail={[{ label: portal('platform'), href: `${base}/platform` }, { label: t('title') }]}
      title={t('title')}
      meta={t('meta')}
      address={{ path: `${base}/platform/requests`, search }}
      register={register}
      figures={[{ word: t('time'), cells: Object.fromEntries(took) }]}
      namespaces={['requests']}
      actions={
        can(actor, 'sandbox:request') ? (
          <RequestSandbox teams={state.teams} templates={state.templates} primary={!register.mayCreate} />
        ) : null
      }
      above={<RequestsPlate state={state} />}
    />
  )
}
