import { beforeEach, describe, expect, it } from 'vitest'
import { isSetUp, listOwnOrganizations } from '@/lib/features/accounts/queries'
import { getBaseline } from '@/lib/features/organizations/baseline/queries'
import {
  createOrganization,
  setBaseline,
  startInstallation,
  updateOrganization,
} from '@/lib/features/organizations/mutations'
import { getOrganization } from '@/lib/features/organizations/queries'
import { mintGuest } from '@/lib/server/actor'
import { db } from '@/lib/server/db'
import { loadDocument } from '@/lib/server/records'
import { verifiedUser } from '@/lib/server/sign-in'
import { actorFor, createOrganizationWith, createUser, requestFacts, visitorFor } from '../../support/accounts'
import { auditOf } from '../../support/audit'
import { ownDatabase } from '../../support/database'

await ownDatabase()

const facts = { name: 'Nordhavn Energi', provider: 'azure', currency: 'EUR', timezone: 'Europe/Copenhagen' } as const
const founder = {
  name: 'Ingrid Solheim',
  email: 'ingrid@nordhavn.example',
  password: 'lamp gravel tea heron',
  organization: facts,
}
const guest = () => mintGuest(requestFacts())

describe('the first start', () => {
  beforeEach(() => {
    delete process.env.SEXTANT_SETUP_CODE
  })

  it('refuses a weak password, an unknown time zone and a wrong code, and stores nothing then', async () => {
    const refused = async (change: object, pointer: string) => {
      await expect(startInstallation(guest(), { ...founder, ...change })).rejects.toMatchObject({
        code: 'invalid',
        more: { errors: [{ pointer }] },
      })
    }
    await refused({ password: 'nordhavnnordhavn' }, '/password')
    await refused({ organization: { ...facts, timezone: 'Mars/Base' } }, '/organization/timezone')
    process.env.SEXTANT_SETUP_CODE = 'K7QX-29MF'
    await refused({}, '/setupCode')
    await refused({ setupCode: 'K7QX-29ME' }, '/setupCode')
    expect(await isSetUp()).toBe(false)
    expect(await db().user.count()).toBe(0)
  })

  it('is not over because of demonstration accounts', async () => {
    await createUser('Demo Person', { isDemo: true })
    expect(await isSetUp()).toBe(false)
  })

  it('makes one operator with one organization, whoever comes first, and works once', async () => {
    process.env.SEXTANT_SETUP_CODE = 'K7QX-29MF'
    const second = { ...founder, email: 'second@nordhavn.example' }
    const code = { setupCode: 'K7QX-29MF' }
    const results = await Promise.allSettled(
      [founder, second].map((one) => startInstallation(guest(), { ...one, ...code })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'not_allowed_now' } })

    const user = await db().user.findFirstOrThrow({ where: { isDemo: false } })
    expect(user).toMatchObject({ name: 'Ingrid Solheim', operator: true })
    expect(await verifiedUser(user.email, founder.password, '192.0.2.77')).toBe(user.id)
    const actor = await actorFor(user.id, 'nordhavn-energi')
    expect(actor).toMatchObject({ role: 'admin', organizationName: 'Nordhavn Energi', timezone: 'Europe/Copenhagen' })
    const document = await loadDocument(actor.organizationId)
    expect(document.persons).toMatchObject([{ id: actor.personId, name: 'Ingrid Solheim', createdBy: actor.personId }])
    expect(document.phaseStates).toMatchObject([{ phase: 1, cause: 'setup', leftAt: null }])
    expect(await auditOf(actor)).toEqual([[`user:${user.id}`, 'organization:create']])
  })
})

describe('a further organization', () => {
  it('is made by operators only, under a slug with a number when the name is taken', async () => {
    const operator = await createUser('Operator', { operator: true })
    const visitor = await visitorFor(operator.id)
    expect(await createOrganization(visitor, facts)).toEqual({ slug: 'nordhavn-energi-2' })
    expect(await createOrganization(visitor, { ...facts, name: 'Ærø – 東京!' })).toEqual({ slug: expect.any(String) })
    expect((await listOwnOrganizations(visitor)).map(({ role }) => role)).toEqual(['admin', 'admin'])
    const plain = await visitorFor((await createUser('Not Operator')).id)
    expect(() => createOrganization(plain, facts)).toThrow(expect.objectContaining({ code: 'forbidden' }))
    expect(await listOwnOrganizations(plain)).toEqual([])
  })

  it('is made once when the call is repeated with its key', async () => {
    const operator = await createUser('Repeating', { operator: true })
    const key = { idempotencyKey: 'retry-0001', bodyHash: 'same body', success: 201 }
    const first = await createOrganization(await visitorFor(operator.id, key), facts)
    await expect(createOrganization(await visitorFor(operator.id, key), facts)).rejects.toMatchObject({
      status: 201,
      body: first,
    })
    expect(await listOwnOrganizations(await visitorFor(operator.id))).toHaveLength(1)
  })
})

describe('facts and settings', () => {
  it('are changed by administrators, with the revision they saw', async () => {
    const { actor } = await createOrganizationWith({ ana: { role: 'admin' }, ed: { role: 'editor' } })
    const ana = await actor('ana')
    const before = await getOrganization(ana)
    const changed = await updateOrganization(ana, { revision: before.revision, name: 'Renamed', stage: 'first trials' })
    expect(changed).toMatchObject({
      name: 'Renamed',
      stage: 'first trials',
      revision: before.revision + 1,
      slug: ana.slug,
    })
    expect((await getOrganization(ana)).workweek).toEqual([1, 2, 3, 4, 5])
    await expect(updateOrganization(ana, { revision: before.revision, name: 'Late' })).rejects.toMatchObject({
      code: 'conflict',
      more: { current: { name: 'Renamed' } },
    })
    await expect(
      updateOrganization(ana, { revision: changed.revision, timezone: 'Europe/Nowhere' }),
    ).rejects.toMatchObject({ code: 'invalid', more: { errors: [{ pointer: '/timezone' }] } })
    const build = await updateOrganization(ana, { revision: changed.revision, platformBuild: 'not-started' })
    await expect(
      updateOrganization(ana, { revision: build.revision, platformBuildStartedAt: '2026-01-10' }),
    ).rejects.toMatchObject({ code: 'invalid', more: { errors: [{ pointer: '/platformBuildStartedAt' }] } })
    const started = { platformBuild: 'started' as const, platformBuildStartedAt: '2026-01-10' }
    const dated = await updateOrganization(ana, { revision: build.revision, ...started })
    await expect(
      updateOrganization(ana, { revision: dated.revision, platformBuild: 'not-started' }),
    ).rejects.toMatchObject({ code: 'invalid', more: { errors: [{ pointer: '/platformBuild' }] } })
    for (const field of ['platformBuildStartedAt', 'firstPlatformUserAt']) {
      expect(() => updateOrganization(ana, { revision: changed.revision, [field]: '2999-01-01' })).toThrow(
        expect.objectContaining({
          code: 'invalid',
          more: { errors: [expect.objectContaining({ pointer: `/${field}` })] },
        }),
      )
    }
    const ed = await actor('ed')
    expect(() => updateOrganization(ed, { revision: changed.revision, name: 'Not mine' })).toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    )
  })

  it('name the switch of small-team mode in the audit trail', async () => {
    const { actor } = await createOrganizationWith({ ana: { role: 'admin' } })
    const ana = await actor('ana')
    const { revision } = await updateOrganization(ana, { revision: 1, smallTeamMode: true })
    expect((await actor('ana')).smallTeamMode).toBe(true)
    await updateOrganization(ana, { revision, smallTeamMode: false })
    const actions = (await auditOf(ana)).map(([, action]) => action)
    expect(actions).toEqual(['organization:create', 'organization:small-team-on', 'organization:small-team-off'])
  })

  it('refuse a builder team of another organization', async () => {
    const one = await createOrganizationWith({ ana: { role: 'admin' } })
    const builderTeamId = (await createOrganizationWith({ bo: { role: 'admin' } })).organizationId
    await expect(updateOrganization(await one.actor('ana'), { revision: 1, builderTeamId })).rejects.toThrow()
    expect((await getOrganization(await one.actor('ana'))).builderTeamId).toBeNull()
  })
})

describe('the starting phase', () => {
  const wish = { phase: 3, at: '2026-03-01', reason: 'Two gates were decided on paper.' }

  it('is set once by an administrator, counts from the start of its day and replaces phase 1', async () => {
    const { actor, organizationId } = await createOrganizationWith(
      { ana: { role: 'admin' }, ed: { role: 'editor', seats: ['infrastructure-lead'] } },
      { timezone: 'Europe/Lisbon' },
    )
    const ed = await actor('ed')
    expect(() => setBaseline(ed, wish)).toThrow(expect.objectContaining({ code: 'forbidden' }))
    const ana = await actor('ana')
    expect(() => setBaseline(ana, { ...wish, at: '2999-01-01' })).toThrow(expect.objectContaining({ code: 'invalid' }))
    await setBaseline(ana, wish)
    const document = await loadDocument(organizationId)
    expect(document.baselines).toMatchObject([{ ...wish, by: ana.personId }])
    expect(document.phaseStates.filter(({ archivedAt }) => archivedAt === null)).toMatchObject([
      { phase: 3, cause: 'baseline', enteredAt: '2026-03-01T00:00:00.000Z', leftAt: null },
    ])
    expect(await getBaseline(ed)).toMatchObject({ baseline: { phase: 3 }, locked: false })
    await expect(setBaseline(ana, wish)).rejects.toMatchObject({ code: 'not_allowed_now' })
  })

  it('is set once even when two administrators do it together', async () => {
    const { actor, organizationId } = await createOrganizationWith({ ana: { role: 'admin' }, bo: { role: 'admin' } })
    const both = await Promise.all([actor('ana'), actor('bo')])
    const results = await Promise.allSettled(both.map((one, i) => setBaseline(one, { ...wish, phase: 2 + i })))
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await loadDocument(organizationId)).baselines).toHaveLength(1)
  })
})
