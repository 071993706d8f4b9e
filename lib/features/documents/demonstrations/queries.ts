import { db } from '@/lib/server/db'
import { sampleAccounts } from './table'

export type SamplePerson = { organization: string; name: string; email: string; role: string; seats: string[] }

/**
 * The people of the samples that are there, for whom anybody may choose to sign in. Nothing of the installation is told: names
 * and addresses are those of the published samples, and the password is still asked for.
 */
export async function listSamplePeople(): Promise<SamplePerson[]> {
  const people = sampleAccounts()
  const where = { isDemo: true, email: { in: people.map(({ email }) => email) } }
  const there = new Set((await db().user.findMany({ where, select: { email: true } })).map(({ email }) => email))
  return people.filter(({ email }) => there.has(email))
}

/** The sample with the most in it, by its address; null where the samples were never added. */
export async function findExample(): Promise<{ slug: string; name: string } | null> {
  const administrator = sampleAccounts().findLast(({ role }) => role === 'admin')
  const where = { isDemo: true, email: administrator?.email ?? '' }
  const user = await db().user.findFirst({ where, select: { id: true } })
  if (!user) return null
  const [row] = await db().$queryRaw<{ mine: { slug: string; name: string; isDemo: boolean; role: string }[] }[]>`
    SELECT my_organizations(${user.id}) AS mine`
  return row?.mine.find(({ isDemo, role }) => isDemo && role === 'admin') ?? null
}
