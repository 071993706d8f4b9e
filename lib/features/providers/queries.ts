import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { amountOf } from '@/lib/scoring/portfolio/experiment-spend'
import {
  concentration,
  concentrationSections,
  MEASURES,
  type MeasureId,
  type ProviderStanding,
  type Share,
  vendorRisks,
} from '@/lib/scoring/providers/concentration'
import { exitReadiness } from '@/lib/scoring/providers/exits'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

/** A share as a page shows it: amounts as text, counts as numbers. */
export type ShareView = { own: string | number; all: string | number; pct: number | null } & Pick<
  Share,
  'least' | 'most'
>
export type ProviderView = Omit<ProviderStanding, 'shares'> & {
  shares: Record<MeasureId, ShareView>
  /** Whether it is offered as a risk. */
  offered: boolean
}

const shareView = (id: MeasureId, { all, least, most, own, pct }: Share): ShareView => ({
  own: id === 'spend' ? amountOf(own) : Number(own),
  all: id === 'spend' ? amountOf(all) : Number(all),
  pct,
  least,
  most,
})

/** What depends on each provider, what stops when one is gone, and whether leaving was tried. */
export async function getProviders(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, [...concentrationSections, 'costEntries', 'persons'])
  const found = concentration(facts)
  const offered = new Set(vendorRisks(facts, found).map(({ provider }) => provider))
  const readiness = exitReadiness(facts)
  return {
    providers: found.providers.map((one): ProviderView => {
      const shares = MEASURES.map((id) => [id, shareView(id, one.shares[id])])
      return {
        ...one,
        shares: Object.fromEntries(shares) as ProviderView['shares'],
        offered: offered.has(one.provider),
      }
    }),
    months: found.months,
    missing: found.missing,
    readiness: {
      ...readiness,
      exits: readiness.exits.map((exit) => ({ ...exit, owner: facts.find('persons', exit.owner)?.name ?? null })),
    },
    days: facts.threshold('exit.testedDays'),
    highPct: facts.threshold('provider.highPct'),
  }
}

export type ProvidersView = Awaited<ReturnType<typeof getProviders>>
