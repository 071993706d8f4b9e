import type { RouteInput } from '@/lib/client/route'
import { inWords } from '@/lib/messages/in-words'
import type { Actor, Guest, Visitor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { db, type Transaction } from '@/lib/server/db'
import { notFound, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { insertDocument } from '@/lib/server/import'
import { mutateAsSystem, mutateOrganization } from '@/lib/server/mutation'
import { hashPassword } from '@/lib/server/password'
import { checkSetupCode } from '@/lib/server/setup-code'
import type { createDemonstrationRoute } from '../schema'
import { type Demonstration, type DemonstrationAccount, demonstrationsOn, readablePassword } from './table'

type Made = { slug: string; name: string; about: string; accounts: Omit<DemonstrationAccount, 'personId'>[] }
type SignIns = { password: string; organizations: Made[] }

async function todayIn(timezone: string): Promise<string> {
  const [row] = await db().$queryRaw<{ today: string }[]>`
    SELECT to_char(now() AT TIME ZONE ${timezone}, 'YYYY-MM-DD') AS today`
  return row!.today
}

/** The stories as of today, each by the day its own organization has. */
async function storiesToday(): Promise<Demonstration[]> {
  const day = await todayIn('UTC')
  const stories = demonstrationsOn(day)
  const days = await Promise.all(stories.map(({ document }) => todayIn(document.organization.timezone)))
  return stories.map((story, index) => (days[index] === day ? story : demonstrationsOn(days[index]!)[index]!))
}

const shown = ({ document, about, accounts }: Demonstration, slug: string): Made => ({
  slug,
  name: document.organization.name,
  about,
  accounts: accounts.map(({ personId: _, ...account }) => account),
})

/** Who may enter: the story's people, and visitors who are nobody in it. */
const entrants = ({ accounts, visitors }: Demonstration) => [
  ...accounts,
  ...visitors.map((visitor) => ({ ...visitor, personId: null })),
]

const takenAddress = (email: string) =>
  new Refusal('not_allowed_now', inWords('documents.somebodyHasAnAccountOf', { email }))

async function insertMembers(tx: Transaction, story: Demonstration, passwordHash: string) {
  const members = []
  for (const { name, email, role, personId } of entrants(story)) {
    const user = await tx.user.upsert({
      where: { email },
      create: { id: newId(), email, name, passwordHash, isDemo: true },
      update: {},
    })
    if (!user.isDemo) throw takenAddress(email)
    await tx.user.update({ where: { id: user.id }, data: { passwordHash } })
    members.push({ userId: user.id, role, personId })
  }
  return members
}

/** The slug of this demonstration when it is there already; found through who administers it. */
async function existingDemonstration({ accounts }: Demonstration, client: Transaction = db()) {
  const emails = accounts.flatMap(({ email, role }) => (role === 'admin' ? [email] : []))
  const user = await client.user.findFirst({ where: { isDemo: true, email: { in: emails } } })
  if (!user) return null
  const [row] = await client.$queryRaw<{ mine: { slug: string; isDemo: boolean; role: string }[] }[]>`
    SELECT my_organizations(${user.id}) AS mine`
  return row?.mine.find(({ isDemo, role }) => isDemo && role === 'admin')?.slug ?? null
}

/** Making and resetting the demonstration wait for each other, so that there is never a second one. */
const lockDemonstration = (tx: Transaction) => tx.$queryRaw`SELECT pg_advisory_xact_lock(70, 1)::text`

/** Who makes one does not wait: waiting would hold a connection of the portal for as long as the making takes. */
async function takeDemonstration(tx: Transaction): Promise<void> {
  const [row] = await tx.$queryRaw<{ mine: boolean }[]>`SELECT pg_try_advisory_xact_lock(70, 1) AS mine`
  if (!row?.mine) throw new Refusal('not_allowed_now', inWords('documents.theSampleOrganizationsAreBeingMade'))
}

const thereAlready = () => new Refusal('not_allowed_now', inWords('documents.theSampleOrganizationsAreThere'))

/**
 * Makes the demonstration organizations with an account for every role and seat, through the ordinary import. Where one is
 * there already, it stays; all demonstration accounts get one new shared password. Used by `npm start -- --demo` and the
 * first start.
 */
export async function loadDemonstration(): Promise<SignIns> {
  return load(await storiesToday(), existingDemonstration)
}

async function load(
  stories: readonly Demonstration[],
  find: (story: Demonstration) => Promise<string | null>,
): Promise<SignIns> {
  const password = readablePassword()
  const passwordHash = await hashPassword(password)
  const organizations: Made[] = []
  for (const story of stories) {
    const slug = (await find(story)) ?? (await insertDemonstration(story, passwordHash))
    organizations.push(shown(story, slug))
  }
  await db().user.updateMany({ where: { isDemo: true }, data: { passwordHash } })
  return { password, organizations }
}

function insertDemonstration(story: Demonstration, passwordHash: string) {
  const id = newId()
  const entry = { action: 'organization:import', subject: `organizations/${id}`, timeoutMs: 60_000 }
  return mutateAsSystem(id, entry, async (tx) => {
    await takeDemonstration(tx)
    if (await existingDemonstration(story, tx)) throw thereAlready()
    return insertDocument(tx, id, story.document, await insertMembers(tx, story, passwordHash), { isDemo: true })
  })
}

/** "Explore with sample data" on the first start: only while no real person has an account, and only once. */
export async function createDemonstration(guest: Guest, { setupCode }: RouteInput<typeof createDemonstrationRoute>) {
  const [row] = await db().$queryRaw<{ real: boolean }[]>`SELECT real_user_exists() AS real`
  if (row!.real) {
    throw new Refusal('not_allowed_now', inWords('documents.thisInstallationIsSetUp'))
  }
  await checkSetupCode(setupCode ?? '', guest.request.address)
  const stories = await storiesToday()
  for (const story of stories) if (await existingDemonstration(story)) throw thereAlready()
  // Of several who ask at once only the one who makes the first organization comes to the second.
  return load(stories, async () => null)
}

/**
 * Adds the samples to an installation that is in use, or gives their accounts a new password where they are there: by an
 * operator, who makes organizations. Own accounts still never enter them.
 */
export async function addDemonstration(visitor: Visitor): Promise<SignIns> {
  if (!visitor.operator) throw new Refusal('forbidden', inWords('documents.onlyAnOperatorOfThis'))
  return loadDemonstration()
}

/** Whether the organization is still there: a reset that came first made a new one. */
async function isStillMember(tx: Transaction, { userId, organizationId }: Actor): Promise<boolean> {
  await tx.$queryRaw`SELECT set_config('sextant.user', ${userId}, true)`
  const present = await tx.organization.findFirst({ where: { id: organizationId }, select: { id: true } })
  return present !== null
}

/** Which story an organization tells: that of the person asking, else the one of its name. */
function storyOf(actor: Actor, stories: readonly Demonstration[]): Demonstration {
  const own = stories.find(({ accounts }) => accounts.some(({ email }) => email === actor.email))
  const story = own ?? stories.find(({ document }) => document.organization.name === actor.organizationName)
  if (!story) throw new Refusal('not_allowed_now', inWords('documents.thisSampleOrganizationWasRenamed'))
  return story
}

/** Back to the first day: the organization leaves with its history and is imported again; sign-ins stay as they are. */
export async function resetDemonstration(actor: Actor) {
  authorize(actor, 'organization:administer')
  if (!actor.isDemo) throw new Refusal('not_allowed_now', inWords('documents.onlyADemonstrationOrganizationCan'))
  const story = storyOf(actor, await storiesToday())
  const id = newId()
  const entry = { action: 'organization:reset', subject: `organizations/${id}`, timeoutMs: 60_000 }
  const slug = await mutateOrganization(actor, id, null, entry, async (tx) => {
    await lockDemonstration(tx)
    if (!(await isStillMember(tx, actor))) throw notFound()
    await tx.$queryRaw`SELECT purge_organization(${actor.organizationId})::text`
    const emails = entrants(story).map(({ email }) => email)
    const users = await tx.user.findMany({ where: { isDemo: true, email: { in: emails } } })
    const members = entrants(story).flatMap(({ email, role, personId }) => {
      const user = users.find((candidate) => candidate.email === email)
      return user ? [{ userId: user.id, role, personId }] : []
    })
    return insertDocument(tx, id, story.document, members, { isDemo: true })
  })
  return { slug }
}
