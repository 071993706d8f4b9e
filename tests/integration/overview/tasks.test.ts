import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { proposeReclaim } from '@/lib/features/gpu/mutations'
import { getOverview } from '@/lib/features/overview/queries'
import { getProgress } from '@/lib/features/progress/queries'
import { createRow } from '@/lib/features/registers/mutations'
import { getRegister } from '@/lib/features/registers/queries'
import { saveAnswer } from '@/lib/features/scorecard/answers/mutations'
import { confirmArea, rateArea } from '@/lib/features/scorecard/areas/mutations'
import { startScorecard, submitScorecard } from '@/lib/features/scorecard/mutations'
import { addWorkItem } from '@/lib/features/work/mutations'
import { createOrganizationWith } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { dayIn } from '@/tests/support/days'

await ownDatabase()

const newTeam = () => createOrganizationWith({ admin: { role: 'admin' }, owner: { role: 'contributor' } })
type Team = Awaited<ReturnType<typeof newTeam>>
const tasksOf = async (team: Team) => {
  const { tasks } = await getOverview(await team.actor('owner'))
  return tasks.map(({ kind, title, due }) => ({ kind, title, due }))
}

describe('“Nothing waits for you” is said to nobody for whom something waits', () => {
  it('an open finding is its owner’s, once, also when they own its action', async () => {
    const team = await newTeam()
    const admin = await team.actor('admin')
    expect(await tasksOf(team)).toEqual([])
    const fields = { title: 'Key in a log', severity: 'high', openedAt: dayIn('UTC', -40), dueAt: dayIn('UTC', -3) }
    const owner = team.members.owner.personId
    const finding = await createRow(admin, { register: 'findings', fields: { ...fields, owner } })
    expect(await tasksOf(team)).toEqual([{ kind: 'finding', title: 'Key in a log', due: fields.dueAt }])
    const work = { kind: 'finding' as const, text: 'Rotate it', source: finding.id, dueAt: null }
    await addWorkItem(admin, { ...work, owner })
    expect((await tasksOf(team)).map(({ kind }) => kind)).toEqual(['work-item'])
  })

  it('a course to complete, and capacity to give back', async () => {
    const team = await newTeam()
    const admin = await team.actor('admin')
    const { personId } = team.members.owner
    const course = await createRow(admin, {
      register: 'courses',
      fields: { title: 'GPU basics', tier: 'foundational' },
    })
    await createRow(admin, { register: 'training-assignments', fields: { personId, courseId: course.id } })
    const held = { subscription: 'sub-1', region: 'west', family: 'H100', gpus: 8, status: 'approved' }
    const row = { ...held, approvedAt: admin.today, owner: personId }
    const quota = await createRow(admin, { register: 'gpu-quotas', fields: row })
    await proposeReclaim(admin, { quotaIds: [quota.id], reason: 'Idle since spring' })
    const tasks = await tasksOf(team)
    expect(tasks.map(({ kind, title }) => `${kind}: ${title}`).sort()).toEqual([
      'reclaim: sub-1 · west · H100',
      'training: GPU basics',
    ])
  })
})

it('a question below 3 is a gap also where its area is ready, as the heat map beside the list shows it', async () => {
  const team = await newTeam()
  const admin = await team.actor('admin')
  await startScorecard(admin, { copyFrom: null })
  const { questions } = framework.areas.find(({ id }) => id === 'networking')!
  const low = questions.find(({ critical }) => !critical)!.id
  let revision = 1
  for (const { id } of questions) {
    const saved = await saveAnswer(admin, { questionId: id, rating: id === low ? 2 : 4, revision: 0 })
    revision = saved.area.revision
  }
  await confirmArea(admin, { areaId: 'networking', final: 3, reason: null, revision })
  for (const { id } of framework.areas.filter(({ id: area }) => area !== 'networking')) {
    await rateArea(admin, { areaId: id, rating: 3, revision: 1 })
  }
  await submitScorecard(admin, { note: null, revision: 1 })
  const { gaps } = await getProgress(await team.actor('owner'), 'all')
  expect(gaps).toMatchObject([{ source: low, areaId: 'networking', rating: 2, kind: 'improvement' }])
})

it('a register says who adds to it, and that nobody does where rows come by themselves', async () => {
  const team = await newTeam()
  const adders = async (register: string) => (await getRegister(await team.actor('admin'), register, {})).adders
  expect(await adders('metric-targets')).toEqual(['admin'])
  expect(await adders('reclaim-cases')).toEqual([])
})
