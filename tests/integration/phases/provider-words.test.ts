import { describe, expect, it } from 'vitest'
import { GET as searchRoute } from '@/app/api/v1/organizations/[organization]/search/route'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { updateOrganization } from '@/lib/features/organizations/mutations'
import { createOrganizationWith, signedIn } from '../../support/accounts'
import { ownDatabase } from '../../support/database'

await ownDatabase()

const of = (provider: string) => createOrganizationWith({ admin: { role: 'admin' } }, { provider })
type Team = Awaited<ReturnType<typeof of>>

/** What the palette answers over the API. */
async function found(team: Team, wanted: string): Promise<string[]> {
  const request = new Request(`http://portal.test/api/v1/organizations/${team.slug}/search?q=${wanted}`, {
    headers: await signedIn(team.members.admin.userId),
  })
  const answer = await searchRoute(request, { params: Promise.resolve({ organization: team.slug }) })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { items: { label: string }[] }).items.map(({ label }) => label)
}

describe('whose words an organization reads', () => {
  it('are its provider’s, also while another organization asks at the same moment', async () => {
    const [azure, aws, several] = await Promise.all([of('azure'), of('aws'), of('other')])
    const asked = await Promise.all([azure, aws, several, aws, azure].map((team) => found(team!, 'P2-C1')))
    expect(asked.map(([first]) => first?.split(' set up')[0])).toEqual([
      'Azure ML workspace',
      'SageMaker domain',
      'ML workspace',
      'SageMaker domain',
      'Azure ML workspace',
    ])
    expect(await found(aws, 'Azure')).toEqual([])
  })

  it('change with it, and the evaluation is made anew in them', async () => {
    const team = await of('azure')
    const admin = await team.actor('admin')
    expect((await getEvaluation(admin)).asOf).toBe(admin.today)
    await updateOrganization(admin, { revision: 1, provider: 'gcp' })
    expect((await found(team, 'P2-C1'))[0]).toContain('Vertex AI workbench')
    expect((await team.actor('admin')).provider).toBe('gcp')
  })
})
