import { describe, expect, it } from 'vitest'
import { updateOrganization } from '@/lib/features/organizations/mutations'
import { getOrganization } from '@/lib/features/organizations/queries'
import { createRow } from '@/lib/features/registers/mutations'
import { getRegister } from '@/lib/features/registers/queries'
import { loadDocument } from '@/lib/server/records'
import { createOrganizationWith } from '../../support/accounts'
import { ownDatabase } from '../../support/database'

await ownDatabase()

const team = await createOrganizationWith({ admin: { role: 'admin' } })
const add = async (register: string, fields: Record<string, unknown>) =>
  createRow(await team.actor('admin'), { register, fields })
const change = async (changes: Record<string, unknown>) => {
  const admin = await team.actor('admin')
  const { revision } = await getOrganization(admin)
  return updateOrganization(admin, { revision, ...changes })
}

describe('MONEY: changing the currency', () => {
  it('archives open amounts and asks for them again; nothing is converted, history keeps them', async () => {
    const useCase = await add('use-cases', { title: 'Log triage' })
    await add('use-case-costs', { useCaseId: useCase.id, month: '2026-10', amount: '900.00', final: true })
    await add('case-lines', {
      useCaseId: useCase.id,
      kind: 'benefit',
      category: 'revenue',
      rhythm: 'monthly',
      amount: '10.00',
      from: '2026-10',
      confidence: 'guess',
      basis: 'As the test says.',
    })
    await add('budgets', { month: '2026-10', amount: '1000.00' })
    await add('cost-entries', { month: '2026-10', amount: '400.00', environment: 'experiment' })
    await change({ name: 'Same money' })
    expect((await getRegister(await team.actor('admin'), 'budgets', {})).total).toBe(1)

    await change({ currency: 'CHF' })
    const admin = await team.actor('admin')
    for (const name of ['budgets', 'case-lines', 'cost-entries', 'use-case-costs']) {
      expect((await getRegister(admin, name, {})).total).toBe(0)
    }
    const { budgets, useCases, organization } = await loadDocument(team.organizationId)
    expect(organization.currency).toBe('CHF')
    expect(budgets).toMatchObject([{ amount: '1000.00', revision: 2, archivedAt: expect.any(String) }])
    expect(useCases).toMatchObject([{ id: useCase.id, archivedAt: null, monthlyCost: null }])
  })

  it('takes estimates and the money of unfinished experiments back to unknown', async () => {
    const teamRow = await add('teams', { name: 'Grid' })
    const useCase = await add('use-cases', {
      title: 'Estimated',
      compute: '1.00',
      storage: '1.00',
      networking: '1.00',
      monthlyCost: '3.00',
    })
    const experiment = await add('experiments', { name: 'Trial', teamId: teamRow.id, cap: '50.00' })
    await change({ currency: 'USD' })
    const { useCases, experiments } = await loadDocument(team.organizationId)
    expect(useCases.find(({ id }) => id === useCase.id)).toMatchObject({ compute: null, monthlyCost: null })
    expect(experiments.find(({ id }) => id === experiment.id)).toMatchObject({ cap: null, state: 'draft' })
  })
})
