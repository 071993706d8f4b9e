import { getStandings } from '@/lib/features/compliance/standing/queries'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { GOVERNANCE_SECTIONS, governanceGlances } from './governance/rules'
import { PLATFORM_SECTIONS, platformGlances } from './platform/rules'

/** What each module of the platform asks for today. */
export async function getPlatformGlances(actor: Actor) {
  authorize(actor, 'organization:read')
  return platformGlances(await getFacts(actor, PLATFORM_SECTIONS), new Date().toISOString())
}

/** What each module of governance asks for today. */
export async function getGovernanceGlances(actor: Actor) {
  authorize(actor, 'organization:read')
  const [facts, { controls }] = await Promise.all([getFacts(actor, GOVERNANCE_SECTIONS), getStandings(actor)])
  return governanceGlances(
    facts,
    controls.map(({ standing }) => standing.state),
  )
}
