import { describe, expect, it } from 'vitest'
import { updateOrganization } from '@/lib/features/organizations/mutations'
import { getOrganization } from '@/lib/features/organizations/queries'
import { updateOrganizationRoute } from '@/lib/features/organizations/schema'
import { findUseCase } from '@/lib/features/portfolio/use-cases/queries'
import { createRow } from '@/lib/features/registers/mutations'
import { ownDatabase } from '../../support/database'
import { organization } from '../registers/organization'

await ownDatabase()
const org = await organization()
const admin = org.as('ana', 'admin')

describe('the stage of an organization', () => {
  it('stands beside its own sentence, and a business case begins with its months', async () => {
    const { id } = await createRow(admin, { register: 'use-cases', fields: { title: 'Log triage' } })
    const begins = async () => (await findUseCase(admin, id))!.businessCase.start.horizonMonths
    expect(await begins()).toBe(36)
    const { revision } = await getOrganization(admin)
    await updateOrganization(admin, { revision, companyStage: 'startup', stage: 'Two products, one team' })
    expect(await getOrganization(admin)).toMatchObject({ companyStage: 'startup', stage: 'Two products, one team' })
    expect(await begins()).toBe(24)
  })

  it('moves no number: months that nobody entered stay 36', async () => {
    const { id } = await createRow(admin, {
      register: 'use-cases',
      fields: { title: 'Forecast', caseStart: '2026-04' },
    })
    expect((await findUseCase(admin, id))!.businessCase.made.period?.months).toBe(36)
  })

  it('is one of three, and may be taken back', async () => {
    const { revision } = await getOrganization(admin)
    const read = updateOrganizationRoute.body!.safeParse({ revision, companyStage: 'unicorn' })
    expect(read.error?.issues[0]?.path).toEqual(['companyStage'])
    await updateOrganization(admin, { revision, companyStage: null })
    expect((await getOrganization(admin)).companyStage).toBeNull()
  })
})
