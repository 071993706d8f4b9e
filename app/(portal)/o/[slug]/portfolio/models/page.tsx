import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PortfolioTabs, portfolioTrail } from '@/components/portfolio/tabs'
import { RegisterPage } from '@/components/registers/register-page'
import { getRegister } from '@/lib/features/registers/queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('portfolio-page')
  return { title: t('models.title') }
}

export default async function ModelsPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const search = Object.fromEntries(
    Object.entries(await searchParams).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  ) as Record<string, string>
  const [register, portal] = await Promise.all([getRegister(actor, 'models', search), getTranslations('portal')])
  const base = `/o/${actor.slug}`
  return (
    <RegisterPage
      slug={actor.slug}
      trail={portfolioTrail(base, portal('entries.portfolio'), { label: register.view.words.name })}
      address={{ path: `${base}/portfolio/models`, search }}
      register={register}
      above={<PortfolioTabs base={base} current="models" />}
    />
  )
}
