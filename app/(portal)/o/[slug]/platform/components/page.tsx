import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { SharePlate } from '@/components/parts/share-plate'
import { RegisterPage } from '@/components/registers/register-page'
import { TabLinks } from '@/components/ui/tabs'
import { textParams } from '@/lib/client/search-params'
import { getParts } from '@/lib/features/parts/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'
import { ProvidersView } from './providers-view'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('parts'))('title') }
}

export default async function ComponentsPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { view, ...search } = textParams(await searchParams)
  const [t, portal, words] = await Promise.all([
    getTranslations('parts'),
    getTranslations('portal.entries'),
    getTranslations('providers'),
  ])
  const { base } = pageContext()
  const path = `${base}/platform/components`
  const ways = view === 'providers'
  const trail = [{ label: portal('platform'), href: `${base}/platform` }, { label: t('title') }]
  const tabs = (
    <TabLinks
      label={words('tabs.label')}
      className="mb-4"
      tabs={[
        { href: path, label: words('tabs.list'), current: !ways },
        { href: `${path}?view=providers`, label: words('tabs.providers'), current: ways },
      ]}
    />
  )
  if (ways) {
    return (
      <IslandMessages namespaces={['registers']}>
        <Page trail={trail} title={t('title')}>
          {tabs}
          <ProvidersView actor={actor} />
        </Page>
      </IslandMessages>
    )
  }
  const [parts, register] = await Promise.all([getParts(actor), getRegister(actor, 'components', search)])
  return (
    <RegisterPage
      trail={trail}
      title={t('title')}
      address={{ path, search }}
      register={register}
      rowHref={path}
      above={
        <>
          {tabs}
          {parts.live > 0 ? <SharePlate parts={parts} /> : null}
        </>
      }
    />
  )
}
