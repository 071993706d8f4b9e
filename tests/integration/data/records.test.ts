import { beforeEach, describe, expect, it } from 'vitest'
import { findSourceLinks, findUseCaseResidency, getResidency } from '@/lib/features/data/queries'
import { getProviders } from '@/lib/features/providers/queries'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import { getRiskAssessment, getRiskMatrix } from '@/lib/features/risks/queries'
import type { Actor } from '@/lib/server/actor'
import { loadDocument } from '@/lib/server/records'
import { ownDatabase } from '../../support/database'
import { type Organization, organization, today } from '../registers/organization'

await ownDatabase()

let org: Organization
let editor: Actor
beforeEach(async () => {
  org = await organization()
  editor = org.as('ana', 'editor')
})

type Stored = { id: string; revision: number }
const dayAgo = (days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)
const add = (register: string, fields: Record<string, unknown>) => createRow(editor, { register, fields })
const change = (register: string, row: Stored, fields: Record<string, unknown>) =>
  changeRow(editor, { register, id: row.id, seen: row.revision, restore: false, fields })
const refused = (field: string, sentence: RegExp) => ({
  code: 'invalid',
  more: { errors: [{ pointer: `/${field}`, message: expect.stringMatching(sentence) }] },
})
const stored = () => loadDocument(org.id)
const letters = (more: Record<string, unknown> = {}) =>
  add('data-sources', { name: 'Letters', regions: ['eu-central-1'], allowedRegions: ['EU'], owner: 'ana', ...more })

describe('a data source', () => {
  it('keeps where it lies, where it may lie, and what it was made from', async () => {
    const source = await letters()
    const index = await add('data-sources', { name: 'Index', fromIds: [source.id], protection: ['masked'] })
    expect((await stored()).dataSources).toMatchObject([
      { name: 'Letters', regions: ['eu-central-1'], allowedRegions: ['EU'], personal: 'unknown' },
      { name: 'Index', fromIds: [source.id], regions: [], allowedRegions: [], protection: ['masked'] },
    ])
    await expect(
      change('data-sources', index, { regions: ['eu-west-1', 'EU West-1', 'eu-west-1'] }),
    ).rejects.toMatchObject(refused('regions', /each of them once/))
    await expect(change('data-sources', index, { lastCheckedAt: dayAgo(2) })).rejects.toMatchObject(
      refused('qualityCheck', /what is checked/),
    )
    await expect(change('data-sources', index, { fromIds: ['nobody'] })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('is not made from itself, and the refusal names the way round', async () => {
    const raw = await letters({ name: 'Raw' })
    const cut = await add('data-sources', { name: 'Cut', fromIds: [raw.id] })
    const index = await add('data-sources', { name: 'Index', fromIds: [cut.id] })
    await expect(change('data-sources', raw, { fromIds: [index.id] })).rejects.toMatchObject(
      refused('fromIds', /Raw ← Index ← Cut ← Raw/),
    )
    await expect(change('data-sources', cut, { fromIds: [cut.id] })).rejects.toMatchObject(
      refused('fromIds', /Cut ← Cut/),
    )
    expect(await change('data-sources', index, { fromIds: [raw.id, cut.id] })).toMatchObject({ revision: 2 })
  })

  it('is found where it may not be, from the use case and from itself; a finding about it is known again', async () => {
    const source = await letters()
    const useCase = await add('use-cases', { title: 'Drafts', owner: 'ana' })
    const endpoint = await add('endpoints', { name: 'drafts', environment: 'production', region: 'us-east-1' })
    await add('models', {
      name: 'm',
      version: '1',
      useCaseId: useCase.id,
      endpointId: endpoint.id,
      dataSourceIds: [source.id],
    })
    expect(await findUseCaseResidency(editor, useCase.id)).toMatchObject({
      state: 'hit',
      live: false,
      hits: [{ spot: { id: endpoint.id }, finding: null }],
    })
    expect(await getResidency(editor)).toMatchObject({ state: 'not-applicable', hits: [] })
    const finding = { title: 'Letters leave', severity: 'high', dataSourceId: source.id }
    const opened = await add('findings', finding)
    expect((await findUseCaseResidency(editor, useCase.id))?.hits[0]?.finding).toBe(opened.id)
    expect(await findSourceLinks(editor, source.id)).toMatchObject({ useCases: [{ title: 'Drafts', model: 'm 1' }] })
    const moved = await change('endpoints', endpoint, { region: null })
    expect(await findUseCaseResidency(editor, useCase.id)).toMatchObject({
      state: 'unknown',
      open: [{ recordId: endpoint.id }],
    })
    await change('endpoints', moved, { region: 'eu-west-1' })
    expect((await findUseCaseResidency(editor, useCase.id))?.state).toBe('kept')
  })
})

describe('a component', () => {
  it('has an exit that counts once it was tried, and a trial needs the plan that was tried', async () => {
    const part = await add('components', { name: 'Registry', kind: 'managed', provider: 'aws' })
    await expect(change('components', part, { exitTestedAt: dayAgo(3) })).rejects.toMatchObject(
      refused('exitPlanUrl', /plan that was tried/),
    )
    await expect(change('components', part, { portability: 4 })).rejects.toMatchObject(
      refused('portability', /from 1 to 3/),
    )
    const plan = { exitPlanUrl: 'https://example.org/exit', exitDays: 5, portability: 3 }
    expect((await getProviders(editor)).readiness).toMatchObject({ tested: 0, unknown: 1, all: 1 })
    await change('components', part, { ...plan, exitTestedAt: dayAgo(3) })
    expect((await getProviders(editor)).readiness).toMatchObject({ tested: 1, unknown: 0, all: 1 })
  })
})

describe('a risk', () => {
  it('has a category, a treatment and what is left of it, which is never more than it is', async () => {
    const risk = await add('risk-entries', {
      title: 'One provider',
      likelihood: 4,
      impact: 4,
      category: 'vendor',
      provider: 'aws',
    })
    await expect(change('risk-entries', risk, { residualLikelihood: 2 })).rejects.toMatchObject(
      refused('residualImpact', /both/),
    )
    await expect(change('risk-entries', risk, { residualLikelihood: 5, residualImpact: 2 })).rejects.toMatchObject(
      refused('residualLikelihood', /at most 4/),
    )
    await expect(change('risk-entries', risk, { treatment: 'accept' })).rejects.toMatchObject(
      refused('mitigation', /why it is accepted/),
    )
    await change('risk-entries', risk, { residualLikelihood: 2, residualImpact: 3, reviewAt: today })
    expect(await getRiskMatrix(editor)).toMatchObject([
      { number: 1, now: { weight: 16 }, left: { weight: 6 }, reviewDue: true },
    ])
  })

  it('is assessed for everything and for one use case', async () => {
    const useCase = await add('use-cases', { title: 'Drafts' })
    await add('risk-entries', { title: 'Here', likelihood: 1, impact: 2, useCaseId: useCase.id })
    await add('risk-entries', { title: 'Everywhere', likelihood: 5, impact: 5 })
    expect((await getRiskAssessment(editor, undefined)).risks.map(({ title }) => title)).toEqual(['Everywhere', 'Here'])
    expect(await getRiskAssessment(editor, useCase.id)).toMatchObject({
      subject: { title: 'Drafts' },
      risks: [{ title: 'Here' }],
    })
  })
})

describe('providers and regions', () => {
  it('stand on allocations and cost entries, and a reader sees them', async () => {
    const quota = { subscription: 'prod', region: 'eu-central-1', family: 'L4', gpus: 4, status: 'approved' }
    await add('gpu-quotas', { ...quota, provider: 'aws' })
    await add('cost-entries', {
      ...{ month: dayAgo(40).slice(0, 7), amount: '100.00', environment: 'production' },
      ...{ provider: 'aws', region: 'eu-central-1' },
    })
    const { gpuQuotas, costEntries } = await stored()
    expect([gpuQuotas.at(-1)?.provider, costEntries.at(-1)?.region]).toEqual(['aws', 'eu-central-1'])
    const seen = await getProviders(org.as('ben', 'viewer'))
    expect(seen.providers[0]).toMatchObject({ provider: 'aws', shares: { gpus: { own: 4 } } })
  })
})
