import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type ComponentProps, Suspense } from 'react'
import { FlagPricePlate } from '@/components/cost/flag-price'
import { AcceptFlag } from '@/components/flags/accept-flag.client'
import { FlagAction } from '@/components/flags/flag-action.client'
import { FlagHistoryPlate, FlagHistoryTooLong, FlagHistoryWaiting } from '@/components/flags/flag-history'
import { FlagSignals } from '@/components/flags/flag-signals'
import { AcceptancePlate, ActionsPlate, ChainNote, WayOut } from '@/components/flags/pattern-aside'
import { AsOfBanner, AsOfPicker } from '@/components/layout/as-of'
import { patternKind } from '@/components/layout/gate-words'
import { IslandMessages } from '@/components/layout/island-messages'
import { OriginLegend } from '@/components/layout/origin-legend'
import { Page } from '@/components/layout/page'
import { Status } from '@/components/ui/status'
import { can } from '@/lib/access/permissions'
import { dayLabel } from '@/lib/calendar/words'
import { earlierDay, withDay } from '@/lib/client/as-of'
import { textParams } from '@/lib/client/search-params'
import { framework, type PatternId } from '@/lib/content'
import { getFlagPrice } from '@/lib/features/cost/flags/queries'
import { acceptanceDays, findFlagHistory, getFlags, listFlagActions } from '@/lib/features/flags/queries'
import { listDirectory } from '@/lib/features/organizations/queries'
import { listRecordedNow } from '@/lib/features/registers/recorded-now/queries'
import { listSignalLimits } from '@/lib/features/thresholds/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { patternWords, signalWords } from '../flag-content'

type Props = {
  params: Promise<{ slug: string; pattern: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const contentOf = (id: string) => framework.antiPatterns.find((pattern) => pattern.id === id)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: contentOf((await params).pattern)?.name ?? (await getTranslations('flag-page'))('crumb') }
}

export default async function PatternPage({ params, searchParams }: Props) {
  const { slug, pattern: id } = await params
  const actor = await pageActor(slug)
  const content = contentOf(id)
  if (!content) return missing()
  const asOf = earlierDay(textParams(await searchParams).asOf, actor.today)
  const [{ evaluation, acceptances }, limits, people, actions] = await Promise.all([
    getFlags(actor, asOf),
    listSignalLimits(actor, asOf),
    listDirectory(actor),
    listFlagActions(actor, content.id),
  ])
  const pattern = evaluation.patterns.find((one) => one.id === id)
  if (!pattern) return missing()
  const t = await getTranslations('flag-page')
  const words = await getTranslations('flags.place')
  const portal = await getTranslations('portal.entries')
  const { base } = pageContext()
  const path = `${base}/flags/${id}`
  const { zone } = pageContext()
  const raised = pattern.state === 'flagged' || pattern.state === 'watch'
  const held = [...pattern.flagged, ...pattern.watching]
  const leading = pattern.lead ?? held[0]
  // A signal has one open action: the next one that has none is offered.
  const unworked = held.find((rule) => !actions.some(({ signal }) => signal === rule))
  const link = framework.chain.links.find(({ patternId }) => patternId === id)
  const accepted = acceptances[id]
  const signals = signalWords(limits)
  const meta = [
    content.tagline,
    words('held', { count: pattern.flagged.length + pattern.watching.length }),
    pattern.since ? words('since', { date: dayLabel(pattern.since, zone) }) : '',
  ]
  return (
    <IslandMessages namespaces={['flags']}>
      <Page
        trail={[
          { label: portal('progress'), href: `${base}/progress` },
          { label: t('crumb'), href: withDay(`${base}/flags`, asOf) },
          { label: content.name },
        ]}
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {content.name}
            <Status kind={patternKind[pattern.state]} box>
              {t(`state.${pattern.state}`, { missing: pattern.notMeasured.length })}
            </Status>
          </span>
        }
        meta={meta.filter(Boolean).join(' · ')}
        actions={
          <>
            <AsOfPicker path={path} asOf={asOf} />
            {unworked && !asOf && can(actor, 'register:create') ? (
              <FlagAction
                signal={unworked}
                text={signals[unworked]?.action ?? ''}
                people={people.filter(({ active }) => active).map((person) => ({ id: person.id, name: person.name }))}
              />
            ) : null}
          </>
        }
      >
        {asOf ? <AsOfBanner path={path} asOf={asOf} recordedNow={listRecordedNow(evaluation)} /> : null}
        <div className="grid grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)] items-start gap-4 narrow:grid-cols-1">
          <div className="min-w-0">
            <FlagSignals
              patterns={[pattern]}
              words={patternWords()}
              signals={signals}
              limits={limits}
              open={(rule) => rule === leading}
            />
            <OriginLegend of={['framework', 'default', 'both']} className="mt-3" />
            <Suspense fallback={<FlagHistoryWaiting />}>
              <History
                actor={actor}
                name={content.name}
                pattern={content.id}
                effects={Object.fromEntries(content.signals.map((signal) => [signal.id, signal.effect]))}
              />
            </Suspense>
          </div>
          <div className="grid gap-4">
            <WayOut text={content.wayOut} />
            <AcceptancePlate accepted={accepted} raised={raised}>
              {raised && !asOf && can(actor, 'flag:accept') ? (
                <AcceptFlag pattern={id} {...acceptanceDays(actor)} current={accepted ?? null} />
              ) : null}
            </AcceptancePlate>
            {asOf ? null : <FlagPricePlate price={await getFlagPrice(actor, content.id)} />}
            {asOf ? null : <ActionsPlate actions={actions} href={`${base}/work`} />}
            {link ? (
              <ChainNote title={link.title} breakPoint={link.breakPoint} href={withDay(`${base}/flags#chain`, asOf)} />
            ) : null}
          </div>
        </div>
      </Page>
    </IslandMessages>
  )
}

type HistoryProps = Omit<ComponentProps<typeof FlagHistoryPlate>, 'history'> & {
  actor: Parameters<typeof findFlagHistory>[0]
  pattern: PatternId
}

/** A year is judged day by day: the page does not wait for it. */
async function History({ actor, ...plate }: HistoryProps) {
  const history = await findFlagHistory(actor, plate.pattern)
  return history ? <FlagHistoryPlate {...plate} history={history} /> : <FlagHistoryTooLong />
}
