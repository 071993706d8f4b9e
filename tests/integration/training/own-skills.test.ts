import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listRows } from '@/lib/features/registers/queries'
import { rateOwnSkills } from '@/lib/features/training/mutations'
import { getTraining } from '@/lib/features/training/queries'
import { rateOwnSkillsRoute } from '@/lib/features/training/schema'
import { closeDb } from '@/lib/server/db'
import { testDatabase } from '../../support/database'
import { auditOf, type Organization, organization, today } from '../registers/organization'

const database = await testDatabase()
process.env.DATABASE_URL = database.url
let org: Organization
beforeAll(async () => {
  org = await organization()
})
afterAll(async () => {
  await closeDb()
  await database.drop()
})

const stored = async () => {
  const list = { filters: {}, limit: undefined, cursor: undefined, sort: undefined, q: undefined }
  return (await listRows(org.as('ana', 'editor'), { register: 'skill-ratings', list })).items
}

describe('a rating of oneself', () => {
  it('is stored by a viewer in their own name, with one audit entry', async () => {
    const viewer = org.as('dan', 'viewer')
    const levels = { 'automation-maturity': 4, 'security-operations': 2 } as const
    expect(await rateOwnSkills(viewer, { role: 'mlops-engineer', levels })).toEqual({ rated: 2 })
    expect(await stored()).toHaveLength(2)
    for (const row of await stored()) expect(row).toMatchObject({ personId: 'dan', createdBy: 'dan', at: today })
    expect((await auditOf(org.id)).at(-1)).toMatchObject({ action: 'skill-ratings:rate-own', subject: 'persons/dan' })
    expect((await getTraining(viewer)).own).toEqual({ role: 'mlops-engineer', levels })
  })

  it('again on the same day replaces what was said', async () => {
    await rateOwnSkills(org.as('dan', 'viewer'), { role: 'mlops-engineer', levels: { 'automation-maturity': 5 } })
    const rows = (await stored()).filter(({ dimension }) => dimension === 'automation-maturity')
    expect(rows).toMatchObject([{ level: 5, revision: 2 }])
  })

  it('is refused by the name of its field: no dimension, a level outside 1 to 5, a role nobody knows', () => {
    const check = (body: object) =>
      rateOwnSkillsRoute.body.safeParse(body).error?.issues.map(({ path }) => path.join('/')) ?? []
    const role = 'mlops-engineer'
    expect(check({ role, levels: {} })).toEqual(['levels'])
    expect(check({ role, levels: { 'automation-maturity': 6 } })).toEqual(['levels/automation-maturity'])
    expect(check({ role: 'pilot', levels: { 'automation-maturity': 3 } })).toEqual(['role'])
    expect(check({ role, personId: 'ben', levels: { 'automation-maturity': 3 } })).toEqual([''])
  })
})
