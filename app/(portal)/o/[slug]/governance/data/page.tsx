import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ResidencyPlate } from '@/components/data/residency-plate'
import { RegisterPage } from '@/components/registers/register-page'
import { textParams } from '@/lib/client/search-params'
import { getResidency } from '@/lib/features/data/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'
import { HitActions } from './hit-actions'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('data'))('title') }
}

export default async function DataPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const search = textParams(await searchParams)
  const [register, residency, t, entries] = await Promise.all([
    getRegister(actor, 'data-sources', search),
    getResidency(actor),
    getTranslations('data'),
    getTranslations('portal.entries'),
  ])
  const { base } = pageContext()
  const path = `${base}/governance/data`
  return (
    <RegisterPage
      trail={[{ label: entries('governance'), href: `${base}/governance` }, { label: t('title') }]}
      title={t('title')}
      address={{ path, search }}
      register={register}
      rowHref={path}
      namespaces={['data']}
      above={
        residency.sources === 0 ? null : (
          <>
            <ResidencyPlate residency={residency} actions={(hit) => <HitActions actor={actor} hit={hit} />} />
            <h2 className="t-card mb-2">{t('sources')}</h2>
          </>
        )
      }
    />
  )
}
