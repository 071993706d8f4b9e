import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { AreaResult } from '@/components/scorecard/area-result'
import { ButtonLink } from '@/components/ui/button'
import { dayLabel } from '@/lib/calendar/words'
import { framework } from '@/lib/content'
import { getAreaSheet } from '@/lib/features/scorecard/queries'
import type { AreaSheet } from '@/lib/features/scorecard/view'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string; area: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const wanted = (await params).area
  const t = await getTranslations('scorecard')
  const area = framework.areas.find(({ id }) => id === wanted)
  return { title: area ? t('result.page', { area: area.name }) : t('title') }
}

/** The first area after this one that is not confirmed, around the end; where it is rated already, its result. */
function nextArea({ area, others }: AreaSheet) {
  const order: readonly string[] = framework.areas.map(({ id }) => id)
  const after = (id: string) => (order.indexOf(id) - order.indexOf(area.id) + order.length) % order.length
  const [next] = others.filter(({ status }) => status !== 'confirmed').sort((a, b) => after(a.id) - after(b.id))
  return next && { id: next.id, name: next.name, rated: next.status === 'to-confirm' || next.status === 'withdrawn' }
}

export default async function AreaResultPage({ params }: Props) {
  const { slug, area: areaId } = await params
  const actor = await pageActor(slug)
  const { base } = pageContext()
  const area = framework.areas.find((one) => one.id === areaId)
  if (!area) return missing()
  const [sheet, t] = await Promise.all([getAreaSheet(actor, area.id), getTranslations('scorecard')])
  const path = `${base}/assess`
  if (!sheet) redirect(`${path}/${area.id}`)

  const { state, confirmedAt, confirmedByName } = sheet
  const rating = state.final ?? state.proposed
  const word = rating === null ? '' : (framework.scale[rating - 1]?.label ?? '')
  const title =
    rating === null
      ? t('result.titleOpen', { area: area.name, settled: state.answered + state.notApplicable, all: state.all })
      : t('result.title', { area: area.name, rating, word })
  const next = nextArea(sheet)
  const date = confirmedAt ? dayLabel(confirmedAt, actor) : ''
  const meta =
    state.status !== 'confirmed'
      ? t(`home.status.${state.status}`)
      : confirmedByName
        ? t('result.confirmed', { who: confirmedByName, date })
        : t('result.confirmedOn', { date })
  return (
    <IslandMessages namespaces={['scorecard']}>
      <Page
        trail={[
          { label: t('crumb.assess'), href: path },
          { label: area.name, href: `${path}/${area.id}` },
          { label: t('crumb.result') },
        ]}
        title={title}
        meta={meta}
        actions={
          <>
            <ButtonLink href={`${path}/${area.id}`}>{t('result.edit')}</ButtonLink>
            {state.status === 'confirmed' ? (
              <ButtonLink variant="primary" href={next ? `${path}/${next.id}${next.rated ? '/result' : ''}` : path}>
                {next ? t('result.next', { area: next.name }) : t('result.allDone')}
              </ButtonLink>
            ) : null}
          </>
        }
      >
        <AreaResult sheet={sheet} path={path} levelNames={framework.scale.map(({ label }) => label)} />
      </Page>
    </IslandMessages>
  )
}
