import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegisterPage } from '@/components/registers/register-page'
import { RestoreTimes } from '@/components/reliability/restore-times'
import { textParams } from '@/lib/client/search-params'
import { getIncidents } from '@/lib/features/incidents/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incidents'))('title') }
}

export default async function IncidentsPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const search = textParams(await searchParams)
  const [register, times, t, portal] = await Promise.all([
    getRegister(actor, 'incidents', search),
    getIncidents(actor),
    getTranslations('incidents'),
    getTranslations('portal'),
  ])
  const { base } = pageContext()
  return (
    <RegisterPage
      trail={[{ label: portal('entries.platform'), href: `${base}/platform` }, { label: t('title') }]}
      address={{ path: `${base}/platform/incidents`, search }}
      register={register}
      rowHref={`${base}/platform/incidents`}
      title={t('title')}
      meta={t('meta')}
      above={register.total > 0 || Object.keys(search).length > 0 ? <RestoreTimes times={times} /> : null}
    />
  )
}
