import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import type { Actor } from '@/lib/server/actor'
import { closeDb } from '@/lib/server/db'
import { testDatabase } from '../../support/database'
import { type Organization, organization, today } from './organization'

const database = await testDatabase()
process.env.DATABASE_URL = database.url

let org: Organization
let editor: Actor
beforeAll(async () => {
  org = await organization()
  editor = org.as('ana', 'editor')
})
afterAll(async () => {
  await closeDb()
  await database.drop()
})

const refusedAt = (...pointers: string[]) => ({
  code: 'invalid',
  more: { errors: pointers.map((pointer) => expect.objectContaining({ pointer })) },
})
const add = (register: string, fields: Record<string, unknown>, actor = editor) =>
  createRow(actor, { register, fields })

describe('latency', () => {
  const latency = { metricId: 'latency-p50-p95-p99', period: '2026-09', value: 480 }

  it('has three values a period, of which the p95 is the one that is followed', async () => {
    expect(await add('metric-values', { ...latency, p50: 210, p99: 930 })).toMatchObject({
      value: 480,
      p50: 210,
      p99: 930,
    })
  })

  it('with one value is as before: the other two are not known', async () => {
    expect(await add('metric-values', { ...latency, period: '2026-08' })).toMatchObject({ p50: null, p99: null })
  })

  it('is refused where its values fall, and other metrics have one', async () => {
    const given = { ...latency, period: '2026-07' }
    await expect(add('metric-values', { ...given, p50: 481 })).rejects.toMatchObject(refusedAt('/p50'))
    await expect(add('metric-values', { ...given, p99: 479 })).rejects.toMatchObject(refusedAt('/p99'))
    await expect(add('metric-values', { ...given, p50: -1 })).rejects.toMatchObject(refusedAt('/p50'))
    const availability = { metricId: 'availability-production', period: '2026-07', value: 99.9, p99: 100 }
    await expect(add('metric-values', availability)).rejects.toMatchObject(refusedAt('/p99'))
  })
})

describe('an incident', () => {
  it('keeps severity, endpoint, cause and lesson; a review before it began is refused', async () => {
    const endpoint = await add('endpoints', { name: 'Claims', environment: 'production' })
    const row = await add('incidents', {
      title: 'Nobody could ask',
      startedAt: '2026-10-02T08:00:00.000Z',
      severity: 'high',
      endpointId: endpoint.id,
    })
    const change = (fields: Record<string, unknown>, seen = row.revision, actor = editor) =>
      changeRow(actor, { register: 'incidents', id: row.id, seen, restore: false, fields })
    await expect(change({ reviewedAt: '2026-10-01' })).rejects.toMatchObject(refusedAt('/reviewedAt'))
    const told = { cause: 'A quota was full.', lesson: 'We alert at 80 %.', reviewedAt: '2026-10-05' }
    expect(await change(told)).toMatchObject({ ...told, severity: 'high', endpointId: endpoint.id })
    await expect(change({ cause: 'Another one' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(change({ cause: 'Another one' }, 2, org.as('dan', 'viewer'))).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('names an endpoint that is there', async () => {
    const fields = { title: 'x', startedAt: '2026-10-02T08:00:00.000Z', endpointId: 'nowhere' }
    await expect(add('incidents', fields)).rejects.toMatchObject(refusedAt('/endpointId'))
  })
})

describe('a request', () => {
  it('says who reviewed it only with the day', async () => {
    const fields = { teamId: 'grid', type: 'standard', requestedAt: '2026-10-02T08:00:00.000Z', reviewedBy: 'ben' }
    await expect(add('provisioning-requests', fields)).rejects.toMatchObject(refusedAt('/reviewedAt'))
    const full = { reviewedAt: today, securityConfigured: true, monitoringConfigured: false }
    expect(await add('provisioning-requests', { ...fields, ...full })).toMatchObject({
      ...full,
      reviewedBy: 'ben',
      costConfigured: null,
    })
  })
})

describe('closed values', () => {
  it('are the four workloads and dimensions and nothing else, by the name of the field', async () => {
    const template = { name: 'T', kind: 'bicep', workload: 'kubernetes-gpu' }
    expect(await add('templates', template)).toMatchObject({ workload: 'kubernetes-gpu' })
    await expect(add('templates', { ...template, name: 'U', workload: 'kubernetes' })).rejects.toMatchObject(
      refusedAt('/workload'),
    )
    const rating = { personId: 'ben', role: 'mlops-engineer', skill: 'GPUs', level: 3 }
    await expect(add('skill-ratings', { ...rating, dimension: 'gpu' })).rejects.toMatchObject(refusedAt('/dimension'))
  })

  it('links of teams are web addresses', async () => {
    const admin = org.as('ana', 'admin')
    const fields = { name: 'Linked', isolated: true, dashboardUrl: 'javascript:alert(1)' }
    await expect(add('teams', fields, admin)).rejects.toMatchObject(refusedAt('/dashboardUrl'))
    expect(await add('teams', { ...fields, dashboardUrl: 'https://example.org/d' }, admin)).toMatchObject({
      isolated: true,
      quotaEnforced: null,
    })
  })
})
