import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CadencePlate } from '@/components/cadence/cadence-plate'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { SectionTabs } from '@/components/layout/section-tabs'
import { Checklist } from '@/components/phases/checklist'
import { showOf } from '@/components/phases/checklist-filter'
import { FocusPlate } from '@/components/phases/focus-plate'
import { ItemPanel } from '@/components/phases/item-panel'
import { NextThree } from '@/components/phases/next-three'
import { PhaseHeader, PhaseWelcome } from '@/components/phases/phase-header'
import { SegmentLinks } from '@/components/ui/segmented'
import { can } from '@/lib/access/permissions'
import { dayLabel } from '@/lib/calendar/words'
import { framework } from '@/lib/content'
import { getPhase } from '@/lib/features/phases/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'

type Props = {
  params: Promise<{ slug: string; phase: string }>
  searchParams: Promise<Record<'item' | 'show' | 'state', string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = (await params).phase
  const phase = framework.phases.find(({ n }) => String(n) === number)
  const t = await getTranslations('phases')
  return { title: phase ? t('title', { phase: phase.n, name: phase.name }) : t('nav') }
}

export default async function PhasePage({ params, searchParams }: Props) {
  const { slug, phase: number } = await params
  const actor = await pageActor(slug)
  if (!/^[1-6]$/.test(number)) return missing()
  const { item, show: asked, state } = await searchParams
  const show = showOf(asked)
  const t = await getTranslations('phases')
  const data = await getPhase(actor, Number(number))
  const { base } = pageContext()
  const place = pageContext()
  const reader = {
    personId: actor.personId,
    editor: can(actor, 'register:edit'),
    contributor: can(actor, 'register:create'),
  }
  const part = { data, place, reader }
  const { phase, current } = data
  const standing =
    phase.n === current.current
      ? current.since
        ? t('state.here', { date: dayLabel(current.since, place.zone) })
        : t('state.here-undated')
      : phase.n < current.current
        ? t('state.done')
        : t('state.ahead')
  return (
    <IslandMessages namespaces={['phases']}>
      <Page
        trail={[
          { label: t('nav'), href: `${base}/phases` },
          { label: t('title', { phase: phase.n, name: phase.name }) },
        ]}
        title={t('title', { phase: phase.n, name: phase.name })}
        meta={[standing, data.gate ? t('apart', { count: data.progress.gate?.required ?? 0 }) : null, t('uses')]
          .filter((part) => part !== null)
          .join(' · ')}
      >
        <SectionTabs of="phases" current="phases" />
        <div className="mb-4">
          <SegmentLinks
            scrolls
            label={t('six')}
            segments={framework.phases.map(({ n, name }) => ({
              href: `${base}/phases/${n}`,
              label: `${n} ${name}`,
              current: n === phase.n,
            }))}
          />
        </div>
        <PhaseWelcome {...part} />
        <PhaseHeader {...part} />
        <NextThree {...part} />
        {phase.n === 2 ? <FocusPlate {...part} /> : null}
        {data.progress.cadence ? (
          <CadencePlate health={data.progress.cadence} names={framework.labels.cadence ?? {}} />
        ) : null}
        <Checklist show={show} {...part} />
      </Page>
      {typeof item === 'string' ? (
        <ItemPanel
          {...part}
          item={item}
          closeHref={`${base}/phases/${phase.n}${show === 'all' ? '' : `?show=${show}`}`}
          {...(typeof state === 'string' ? { state } : {})}
        />
      ) : null}
    </IslandMessages>
  )
}
