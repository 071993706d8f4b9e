import { describe, expect, it } from 'vitest'
import { createRow } from '@/lib/features/registers/mutations'
import { getTopRisks } from '@/lib/features/risks/queries'
import { getTraining } from '@/lib/features/training/queries'
import { createOrganizationWith } from '../../support/accounts'
import { ownDatabase } from '../../support/database'

await ownDatabase()

const team = await createOrganizationWith({ ana: { role: 'editor' }, ben: {}, cleo: {} })
const add = async (register: string, fields: Record<string, unknown>) =>
  createRow(await team.actor('ana'), { register, fields })

describe('training', () => {
  it('counts a completion that expired as open, and leaves inactive assignments out', async () => {
    const course = await add('courses', { title: 'GPU basics', tier: 'foundational', mandatory: true })
    const [ana, ben, cleo] = [team.members.ana.personId, team.members.ben.personId, team.members.cleo.personId]
    await add('training-assignments', { personId: ana, courseId: course.id, completedAt: '2026-01-10' })
    await add('training-assignments', {
      personId: ben,
      courseId: course.id,
      completedAt: '2025-01-10',
      validUntil: '2026-01-10',
    })
    await add('training-assignments', { personId: cleo, courseId: course.id, active: false })
    const { line, courses, assigned } = await getTraining(await team.actor('ben'))
    expect(courses).toMatchObject([{ title: 'GPU basics', all: 2, done: 1, expired: 1 }])
    expect(line).toMatchObject({ value: 'false', observed: { value: 1, of: 2 } })
    expect(assigned[course.id]).toHaveLength(3)
  })

  it('shows the newest rating of a person and skill, and nothing where nobody rated', async () => {
    const [ana, ben] = [team.members.ana.personId, team.members.ben.personId]
    const rate = (personId: string, skill: string, level: number, at: string) =>
      add('skill-ratings', { personId, role: 'mlops-engineer', skill, level, at })
    await rate(ana, 'Rollout', 2, '2026-01-01')
    await rate(ana, 'Rollout', 4, '2026-05-01')
    await rate(ben, 'Tracing', 3, '2026-05-01')
    const { matrix } = await getTraining(await team.actor('ana'))
    expect(matrix.skills.map(({ skill }) => skill)).toEqual(['Rollout', 'Tracing'])
    expect(matrix.people.map(({ name, levels }) => [name, levels])).toEqual([
      ['ana', [4, null]],
      ['ben', [null, 3]],
    ])
  })

  it('refuses a level outside 1 to 5 and more passed than took part, each with its sentence', async () => {
    const personId = team.members.ana.personId
    await expect(
      add('skill-ratings', { personId, role: 'mlops-engineer', skill: 'Rollout', level: 6 }),
    ).rejects.toMatchObject({ more: { errors: [{ pointer: '/level', message: 'Use a whole number from 1 to 5.' }] } })
    await expect(add('lab-retests', { passed: 9, participants: 8 })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/passed' }] },
    })
  })
})

describe('top risks', () => {
  it('order entered risks by likelihood × impact and keep unrated ones last', async () => {
    await add('risk-entries', { title: 'Unrated' })
    await add('risk-entries', { title: 'Small', likelihood: 1, impact: 2 })
    await add('risk-entries', { title: 'Big', likelihood: 5, impact: 4 })
    const risks = await getTopRisks(await team.actor('ben'))
    expect(risks.flatMap((risk) => (risk.kind === 'entry' ? [risk.title] : []))).toEqual(['Big', 'Small', 'Unrated'])
  })
})
