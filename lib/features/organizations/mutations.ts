import type { RouteInput } from '@/lib/client/route'
import { organization } from '@/lib/document/organization'
import { sections } from '@/lib/document/schema'
import { isSetUp } from '@/lib/features/accounts/queries'
import { lockGates } from '@/lib/features/gates/guards'
import { inWords } from '@/lib/messages/in-words'
import type { Actor, Guest, Visitor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import { checkTimeZone, databaseNow, startOfDay } from '@/lib/server/clock'
import type { Transaction } from '@/lib/server/db'
import { invalid, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { mutate, mutateOrganization } from '@/lib/server/mutation'
import { insertUser, newcomer, refuseMixed } from '@/lib/server/newcomer'
import { hashPassword, passwordProblem } from '@/lib/server/password'
import {
  createAccess,
  insertOrganization,
  insertRecords,
  slugOf,
  writeOrganization,
  writeRecord,
} from '@/lib/server/records'
import { checkSetupCode } from '@/lib/server/setup-code'
import { archiveAmounts } from './currency/mutations'
import type {
  createOrganizationRoute,
  setBaselineRoute,
  startInstallationRoute,
  updateOrganizationRoute,
} from './schema'

type Facts = RouteInput<typeof createOrganizationRoute>

/** Organization, its first person, the membership as administrator and phase 1, in the mutation that is open. */
async function found(
  tx: Transaction,
  visitor: Visitor,
  ids: { id: string; personId: string },
  facts: Facts,
  pointer: string,
) {
  refuseMixed(visitor, { isDemo: false })
  await checkTimeZone(tx, facts.timezone, `${pointer}/timezone`)
  // Its beginning is the time of the database, which only an import knows better or not at all.
  const { slug: _slug, createdAt: _createdAt, ...row } = organization.parse({ id: ids.id, slug: 'new', ...facts })
  const slug = await insertOrganization(tx, row, slugOf(facts.name))
  const person = { id: ids.personId, name: visitor.name, email: visitor.email }
  await insertRecords(tx, 'persons', [sections.persons.row.parse(person)], true)
  const phase = { id: newId(), phase: 1, enteredAt: await databaseNow(tx), cause: 'setup' }
  await insertRecords(tx, 'phaseStates', [sections.phaseStates.row.parse(phase)], true)
  const membership = { id: newId(), userId: visitor.userId, role: 'admin', personId: ids.personId }
  await createAccess(tx, 'Membership', membership)
  return { slug }
}

const setUpAlready = () => new Refusal('not_allowed_now', inWords('organizations.thisPortalIsSetUp'))

/** The first start: one account, which is an operator, and its organization. Works once; demonstrations do not count. */
export async function startInstallation(guest: Guest, input: RouteInput<typeof startInstallationRoute>) {
  const { name, email, password, organization: facts, setupCode } = input
  // Asked again under the lock; here so that strangers cannot make a portal in use hash passwords.
  if (await isSetUp()) throw setUpAlready()
  await checkSetupCode(setupCode ?? '', guest.request.address)
  const problem = passwordProblem(password, [email, name, facts.name])
  if (problem) throw invalid('/password', problem)
  const passwordHash = await hashPassword(password)
  const visitor = newcomer({ email, name, operator: true }, guest.request)
  const ids = { id: newId(), personId: newId() }
  const entry = { action: 'organization:create', subject: `organizations/${ids.id}` }
  return mutateOrganization(visitor, ids.id, ids.personId, entry, async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(70, 0)::text`
    if (await isSetUp(tx)) throw setUpAlready()
    await insertUser(tx, visitor, passwordHash)
    return found(tx, visitor, ids, facts, '/organization')
  })
}

/** A further organization. Operators only: they run the installation and answer for who is in it. */
export function createOrganization(visitor: Visitor, facts: Facts) {
  if (!visitor.operator) {
    throw new Refusal('forbidden', inWords('organizations.onlyAnOperatorOfThis'))
  }
  const ids = { id: newId(), personId: newId() }
  const entry = { action: 'organization:create', subject: `organizations/${ids.id}` }
  return mutateOrganization(visitor, ids.id, ids.personId, entry, (tx) => found(tx, visitor, ids, facts, ''))
}

/** Changes facts and settings. Switching small-team mode has its own word in the audit trail. */
export function updateOrganization(actor: Actor, { revision, ...changes }: RouteInput<typeof updateOrganizationRoute>) {
  authorize(actor, 'organization:administer')
  for (const field of ['platformBuildStartedAt', 'firstPlatformUserAt'] as const) {
    const day = changes[field]
    if (day && day > actor.today) {
      throw invalid(`/${field}`, inWords('organizations.thisAlreadyHappenedSoThe'))
    }
  }
  const action =
    changes.smallTeamMode === undefined
      ? 'organization:update'
      : `organization:small-team-${changes.smallTeamMode ? 'on' : 'off'}`
  return mutate(actor, { action, subject: `organizations/${actor.organizationId}` }, async (tx) => {
    // The mode says whether one person may sign twice, so it changes between two decisions and not within one.
    if (changes.smallTeamMode !== undefined) await lockGates(tx, actor.organizationId)
    await checkTimeZone(tx, changes.timezone, '/timezone')
    const otherMoney = changes.currency !== undefined && changes.currency !== actor.currency
    const stored = await writeOrganization(tx, { ...(otherMoney ? { hourRate: null } : {}), ...changes }, revision)
    if (stored.platformBuild === 'not-started' && stored.platformBuildStartedAt !== null) {
      throw invalid(
        changes.platformBuildStartedAt ? '/platformBuildStartedAt' : '/platformBuild',
        inWords('organizations.aBuildThatHasNot'),
      )
    }
    if (otherMoney) await archiveAmounts(tx)
    await afterWrite(tx, 'organization')
    return stored
  })
}

/**
 * The phase an organization that is further on starts in. Once, and only before a gate was submitted: gates below are
 * "accepted at baseline", never "approved". The phase counts from the start of the given day, so the phase 1 the portal
 * set up is withdrawn, not left.
 */
export function setBaseline(actor: Actor, { phase, at, reason }: RouteInput<typeof setBaselineRoute>) {
  authorize(actor, 'gate:baseline')
  if (at > actor.today) throw invalid('/at', inWords('organizations.useADayThatIs'))
  const id = newId()
  return mutate(actor, { action: 'baseline:set', subject: `baselines/${id}` }, async (tx) => {
    const organizationId = actor.organizationId
    await lockGates(tx, organizationId)
    if (await tx.baseline.findFirst({ where: { organizationId, archivedAt: null } })) {
      throw new Refusal('not_allowed_now', inWords('organizations.theStartingPhaseWasSet'))
    }
    if (await tx.gateRound.findFirst({ where: { organizationId } })) {
      throw new Refusal('not_allowed_now', inWords('organizations.aGateWasSubmittedAlready'))
    }
    const now = await databaseNow(tx)
    const present = await tx.phaseState.findMany({ where: { organizationId, archivedAt: null } })
    for (const state of present) await writeRecord(tx, 'phaseStates', { id: state.id, archivedAt: now }, state.revision)
    const enteredAt = await startOfDay(tx, at, actor.timezone)
    const entered = { id: newId(), phase, enteredAt, cause: 'baseline' }
    await writeRecord(tx, 'phaseStates', sections.phaseStates.row.parse(entered), 0)
    const row = sections.baselines.row.parse({ id, phase, at, reason, by: actor.personId })
    const stored = await writeRecord(tx, 'baselines', row, 0)
    await afterWrite(tx, 'phaseStates')
    return stored
  })
}
