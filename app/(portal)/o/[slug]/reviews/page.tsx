import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CadencePlate } from '@/components/cadence/cadence-plate'
import { RegisterPage } from '@/components/registers/register-page'
import { QuartersPlate } from '@/components/reviews/quarters-plate'
import { TabLinks } from '@/components/ui/tabs'
import { textParams } from '@/lib/client/search-params'
import { label } from '@/lib/content'
import { getCadence } from '@/lib/features/cadence/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { listQuarters } from '@/lib/features/reviews/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cadence'))('title') }
}

export default async function ReviewsPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { view, ...search } = textParams(await searchParams)
  const quarters = view === 'quarters'
  const [register, health, reviewed] = await Promise.all([
    getRegister(actor, quarters ? 'quarter-snapshots' : 'cadence-events', search),
    getCadence(actor),
    listQuarters(actor),
  ])
  const [t, entries] = await Promise.all([getTranslations('cadence'), getTranslations('portal.entries')])
  const { base } = pageContext()
  return (
    <RegisterPage
      trail={[{ label: entries('governance'), href: `${base}/governance` }, { label: t('title') }]}
      title={t('title')}
      meta={t('meta')}
      address={{ path: `${base}/reviews`, search: quarters ? { ...search, view: 'quarters' } : search }}
      register={register}
      rowHref={quarters ? undefined : `${base}/reviews`}
      above={
        <>
          <TabLinks
            label={t('tabs.label')}
            className="mb-4"
            tabs={[
              { href: `${base}/reviews`, label: t('tabs.events'), current: !quarters },
              { href: `${base}/reviews?view=quarters`, label: t('tabs.quarters'), current: quarters },
            ]}
          />
          {quarters ? null : (
            <>
              <CadencePlate
                health={health}
                names={Object.fromEntries(health.lines.map(({ kind }) => [kind, label('cadence', kind)]))}
              />
              <QuartersPlate quarters={reviewed} />
            </>
          )}
        </>
      }
    />
  )
}
