import type { RouteInput } from '@/lib/client/route'
import type { OrganizationDocument } from '@/lib/document/schema'
import type { Actor, Guest } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { db, type Transaction } from '@/lib/server/db'
import { notFound, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { insertDocument } from '@/lib/server/import'
import { mutateAsSystem, mutateOrganization } from '@/lib/server/mutation'
import { hashPassword } from '@/lib/server/password'
import { checkSetupCode } from '@/lib/server/setup-code'
import { type DemonstrationAccount, demonstrationOn, readablePassword } from './demonstration'
import type { createDemonstrationRoute } from './schema'

type SignIns = { slug: string; password: string; accounts: Omit<DemonstrationAccount, 'personId'>[] }

async function todayIn(timezone: string): Promise<string> {
  const [row] = await db().$queryRaw<{ today: string }[]>`
    SELECT to_char(now() AT TIME ZONE ${timezone}, 'YYYY-MM-DD') AS today`
  return row!.today
}

/** The story as of today, read again when the organization's own day differs from the UTC day. */
async function storyToday() {
  const story = demonstrationOn(await todayIn('UTC'))
  return demonstrationOn(await todayIn(story.document.organization.timezone))
}

const shown = (accounts: DemonstrationAccount[]) => accounts.map(({ personId: _, ...account }) => account)

async function insertMembers(tx: Transaction, accounts: DemonstrationAccount[], passwordHash: string) {
  const members = []
  for (const { name, email, role, personId } of accounts) {
    const user = await tx.user.upsert({
      where: { email },
      create: { id: newId(), email, name, passwordHash, isDemo: true },
      update: { passwordHash },
    })
    members.push({ userId: user.id, role, personId })
  }
  return members
}

/** The demonstration organization's slug when there is one already; found through its accounts. */
async function existingDemonstration(accounts: DemonstrationAccount[], client: Transaction = db()) {
  const emails = accounts.map(({ email }) => email)
  const user = await client.user.findFirst({ where: { isDemo: true, email: { in: emails } } })
  if (!user) return null
  const [row] = await client.$queryRaw<{ mine: { slug: string; isDemo: boolean }[] }[]>`
    SELECT my_organizations(${user.id}) AS mine`
  return row?.mine.find(({ isDemo }) => isDemo)?.slug ?? null
}

/** Making and resetting the demonstration wait for each other, so that there is never a second one. */
const lockDemonstration = (tx: Transaction) => tx.$queryRaw`SELECT pg_advisory_xact_lock(70, 1)::text`

const thereAlready = () =>
  new Refusal(
    'not_allowed_now',
    'The sample organization is there already. Sign in, or start with --demo for a new password.',
  )

/**
 * Makes the demonstration organization with an account for every role and seat, through the ordinary import. When it is
 * there already, its accounts get a new shared password instead. Used by `npm start -- --demo` and the first start.
 */
export async function loadDemonstration(): Promise<SignIns> {
  const { document, accounts } = await storyToday()
  const password = readablePassword()
  const passwordHash = await hashPassword(password)
  const present = await existingDemonstration(accounts)
  if (present) {
    await db().user.updateMany({ where: { isDemo: true }, data: { passwordHash } })
    return { slug: present, password, accounts: shown(accounts) }
  }
  const slug = await insertDemonstration(document, accounts, passwordHash)
  return { slug, password, accounts: shown(accounts) }
}

function insertDemonstration(document: OrganizationDocument, accounts: DemonstrationAccount[], passwordHash: string) {
  const id = newId()
  const entry = { action: 'organization:import', subject: `organizations/${id}`, timeoutMs: 60_000 }
  return mutateAsSystem(id, entry, async (tx) => {
    await lockDemonstration(tx)
    if (await existingDemonstration(accounts, tx)) throw thereAlready()
    return insertDocument(tx, id, document, await insertMembers(tx, accounts, passwordHash))
  })
}

/** "Explore with sample data" on the first start: only while no real person has an account, and only once. */
export async function createDemonstration(guest: Guest, { setupCode }: RouteInput<typeof createDemonstrationRoute>) {
  const [row] = await db().$queryRaw<{ real: boolean }[]>`SELECT real_user_exists() AS real`
  if (row!.real) {
    throw new Refusal(
      'not_allowed_now',
      'This installation is set up. Start it with --demo to add the sample organization.',
    )
  }
  await checkSetupCode(setupCode ?? '', guest.request.address)
  const { accounts } = await storyToday()
  if (await existingDemonstration(accounts)) {
    throw thereAlready()
  }
  return loadDemonstration()
}

/** Whether the organization is still there: a reset that came first made a new one. */
async function isStillMember(tx: Transaction, { userId, organizationId }: Actor): Promise<boolean> {
  await tx.$queryRaw`SELECT set_config('sextant.user', ${userId}, true)`
  const present = await tx.organization.findFirst({ where: { id: organizationId }, select: { id: true } })
  return present !== null
}

/** Back to the first day: the organization leaves with its history and is imported again; sign-ins stay as they are. */
export async function resetDemonstration(actor: Actor) {
  authorize(actor, 'organization:administer')
  if (!actor.isDemo) throw new Refusal('not_allowed_now', 'Only a demonstration organization can be reset.')
  const { document, accounts } = await storyToday()
  const id = newId()
  const entry = { action: 'organization:reset', subject: `organizations/${id}`, timeoutMs: 60_000 }
  const slug = await mutateOrganization(actor, id, null, entry, async (tx) => {
    await lockDemonstration(tx)
    if (!(await isStillMember(tx, actor))) throw notFound()
    await tx.$queryRaw`SELECT purge_organization(${actor.organizationId})::text`
    const users = await tx.user.findMany({ where: { isDemo: true, email: { in: accounts.map(({ email }) => email) } } })
    const members = accounts.flatMap(({ email, role, personId }) => {
      const user = users.find((candidate) => candidate.email === email)
      return user ? [{ userId: user.id, role, personId }] : []
    })
    return insertDocument(tx, id, document, members)
  })
  return { slug }
}
