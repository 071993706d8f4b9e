import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UntestedModels } from '@/components/models/untested-models'
import { PortfolioTabs, portfolioTrail } from '@/components/portfolio/tabs'
import { RegisterPage } from '@/components/registers/register-page'
import { TabLinks } from '@/components/ui/tabs'
import { textParams } from '@/lib/client/search-params'
import { getUntestedModels } from '@/lib/features/models/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('models'))('title') }
}

export default async function ModelsPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { view, ...search } = textParams(await searchParams)
  const tests = view === 'tests'
  const [untested, register, t, portal] = await Promise.all([
    getUntestedModels(actor),
    getRegister(actor, tests ? 'model-tests' : 'models', search),
    getTranslations('models'),
    getTranslations('portal'),
  ])
  const { base } = pageContext()
  const path = `${base}/portfolio/models`
  return (
    <RegisterPage
      trail={portfolioTrail(base, portal('entries.portfolio'), { label: t('title') })}
      address={{ path, search: tests ? { ...search, view: 'tests' } : search }}
      register={register}
      title={t('title')}
      rowHref={tests ? undefined : path}
      above={
        <>
          <PortfolioTabs current="models" />
          <TabLinks
            label={t('tabs.label')}
            className="mb-4"
            tabs={[
              { href: path, label: t('tabs.versions'), current: !tests },
              { href: `${path}?view=tests`, label: t('tabs.tests'), current: tests },
            ]}
          />
          {tests ? null : <UntestedModels {...untested} path={path} />}
        </>
      }
    />
  )
}
