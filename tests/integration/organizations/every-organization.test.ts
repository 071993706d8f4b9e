import { describe, expect, it } from 'vitest'
import { everyOrganization } from '@/lib/server/every-organization'
import { ownDatabase } from '@/tests/support/database'
import { createTeam } from '../gates/ready-organization'

await ownDatabase()

describe('a task for every organization', () => {
  it('is done once a day in each; one that fails is tried again and holds up no other', async () => {
    const [one, two] = [await createTeam(), await createTeam()]
    const asked: string[] = []
    let fails = true
    const task = {
      name: 'a task of this test',
      run: async (id: string) => {
        asked.push(id)
        if (id === one.organizationId && fails) throw new Error('not yet')
      },
    }
    await everyOrganization(task)
    expect(asked.toSorted()).toEqual([one.organizationId, two.organizationId].toSorted())
    fails = false
    await everyOrganization(task)
    await everyOrganization(task)
    expect(asked.slice(2)).toEqual([one.organizationId])
  })

  it('is done by one of two instances, and not again after a restart', async () => {
    const { organizationId } = await createTeam()
    const asked: string[] = []
    const run = async (id: string) => void (id === organizationId && asked.push(id))
    const task = { name: 'shared by two instances in this test', run }
    await Promise.all([everyOrganization(task), everyOrganization(task)])
    await everyOrganization({ ...task })
    expect(asked).toEqual([organizationId])
  })

  it('is done once in a longer period, and apart from other tasks', async () => {
    const { organizationId } = await createTeam()
    const days: string[] = []
    const run = async (id: string, day: string) => void (id === organizationId && days.push(day))
    const yearly = { name: 'yearly in this test', period: (day: string) => day.slice(0, 4), run }
    await everyOrganization(yearly)
    await everyOrganization(yearly)
    expect(days).toHaveLength(1)
    await everyOrganization({ ...yearly, name: 'another in this test' })
    expect(days).toHaveLength(2)
  })
})
