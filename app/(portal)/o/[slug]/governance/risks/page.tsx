import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegisterPage } from '@/components/registers/register-page'
import { TopRisks } from '@/components/risks/top-risks'
import { textParams } from '@/lib/client/search-params'
import { framework } from '@/lib/content'
import { getRegister } from '@/lib/features/registers/queries'
import { getTopRisks } from '@/lib/features/risks/queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const gates = Object.fromEntries(
  framework.gates.map(({ id, from, to, short }) => [id, { name: `${from}→${to}`, short }]),
)
const patterns = Object.fromEntries(framework.antiPatterns.map(({ id, name, tagline }) => [id, { name, tagline }]))

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cadence.risks'))('title') }
}

export default async function RisksPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const search = textParams(await searchParams)
  const [register, risks] = await Promise.all([getRegister(actor, 'risk-entries', search), getTopRisks(actor)])
  const [t, entries] = await Promise.all([getTranslations('cadence.risks'), getTranslations('portal.entries')])
  const base = `/o/${actor.slug}`
  return (
    <RegisterPage
      slug={actor.slug}
      trail={[{ label: entries('governance'), href: `${base}/governance` }, { label: t('title') }]}
      title={t('title')}
      meta={t('meta')}
      address={{ path: `${base}/governance/risks`, search }}
      register={register}
      above={
        <>
          <TopRisks risks={risks} base={base} gates={gates} patterns={patterns} />
          <h2 id="entered" className="t-card mb-2 scroll-mt-16">
            {t('entered')}
          </h2>
        </>
      }
    />
  )
}
