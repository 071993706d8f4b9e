import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SharePlate } from '@/components/parts/share-plate'
import { RegisterPage } from '@/components/registers/register-page'
import { textParams } from '@/lib/client/search-params'
import { getParts } from '@/lib/features/parts/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('parts'))('title') }
}

export default async function ComponentsPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const search = textParams(await searchParams)
  const [parts, register] = await Promise.all([getParts(actor), getRegister(actor, 'components', search)])
  const t = await getTranslations('parts')
  const portal = await getTranslations('portal.entries')
  const base = `/o/${actor.slug}`
  const path = `${base}/platform/components`
  return (
    <RegisterPage
      slug={actor.slug}
      trail={[{ label: portal('platform'), href: `${base}/platform` }, { label: t('title') }]}
      title={t('title')}
      address={{ path, search }}
      register={register}
      rowHref={path}
      above={parts.live > 0 ? <SharePlate base={base} parts={parts} /> : null}
    />
  )
}
