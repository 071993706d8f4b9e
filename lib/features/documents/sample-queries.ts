import { db } from '@/lib/server/db'
import { sampleAccounts } from './demonstration'

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
