import { beforeEach, describe, expect, it } from 'vitest'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { getProgramme } from '@/lib/features/portfolio/business-case/queries'
import { findUseCase } from '@/lib/features/portfolio/use-cases/queries'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import type { Actor } from '@/lib/server/actor'
import { loadDocument } from '@/lib/server/records'
import { ownDatabase } from '../../support/database'
import { type Organization, organization } from '../registers/organization'

await ownDatabase()

let org: Organization
let editor: Actor
beforeEach(async () => {
  org = await organization()
  editor = org.as('ana', 'editor')
})

const addCase = (fields: Record<string, unknown> = {}) =>
  createRow(editor, {
    register: 'use-cases',
    fields: { title: 'Log triage', caseStart: '2026-04', monthlyCost: '9850.00', ...fields },
  })
const line = (useCaseId: string | null, fields: Record<string, unknown> = {}) =>
  createRow(editor, {
    register: 'case-lines',
    fields: {
      useCaseId,
      kind: 'benefit',
      category: 'hours-saved',
      amount: '18000.00',
      rhythm: 'monthly',
      from: '2026-04',
      confidence: 'verified',
      basis: 'Measured in the pilot.',
      ...fields,
    },
  })
const cost = (useCaseId: string, fields: Record<string, unknown>) =>
  createRow(editor, { register: 'use-case-costs', fields: { useCaseId, final: true, ...fields } })
const investment = { kind: 'investment', category: 'people', amount: '60000.00', rhythm: 'once' }

async function shortlisted(fields: Record<string, unknown> = {}) {
  const made = await addCase({ discountBp: 800, ...fields })
  const { id, revision } = made
  await changeRow(editor, {
    register: 'use-cases',
    id,
    seen: revision,
    restore: false,
    fields: { status: 'shortlisted' },
  })
  return id
}

describe('the business case of a use case', () => {
  it('is a number once it has a month, a rate, a cost and a benefit', async () => {
    const id = await shortlisted()
    const before = (await findUseCase(editor, id))!.businessCase.made
    expect(before.npv).toMatchObject({ known: false, missing: [{ section: 'caseLines' }] })
    await line(id, investment)
    await line(id)
    const { made } = (await findUseCase(editor, id))!.businessCase
    expect([made.npv, made.roi, made.tco]).toEqual([
      { known: true, value: '192040.09' },
      { known: true, value: 56.2 },
      { known: true, value: '414600.00' },
    ])
  })

  it('shows less than half of its benefit after three final months, and then asks for an action', async () => {
    const id = await shortlisted()
    await line(id, investment)
    await line(id)
    for (const month of ['2026-04', '2026-05', '2026-06'])
      await cost(id, { month, amount: '9850.00', benefit: '4000.00' })
    const { asks, made } = (await findUseCase(editor, id))!.businessCase
    expect(made.actual).toMatchObject({ finalMonths: 3, shown: { pct: 22.2, short: true } })
    expect(asks).toBe(true)
  })

  it('is part of the programme, which says how many of how many are in its sum', async () => {
    const id = await shortlisted()
    await line(id, investment)
    await line(id)
    await shortlisted({ title: 'No case yet', caseStart: null })
    const { made } = await getProgramme(editor)
    expect(made).toMatchObject({ counted: 1, npv: { known: true, value: '192040.09' } })
    expect(made.cases).toHaveLength(2)
    expect((await getEvaluation(editor)).money).toMatchObject({ counted: 1, of: 2, npv: { value: '192040.09' } })
  })

  it('is kept in the document as it was written', async () => {
    const id = await shortlisted({ neededAreas: ['networking'], horizonMonths: 24, valueScore: 4, effortScore: 2 })
    await line(id, { growthBpPerYear: 250, to: '2027-01' })
    await cost(id, { month: '2026-05', amount: '1.00', benefit: '2.00' })
    const document = await loadDocument(org.id)
    expect(document.useCases[0]).toMatchObject({
      caseStart: '2026-04',
      horizonMonths: 24,
      discountBp: 800,
      neededAreas: ['networking'],
      valueScore: 4,
      effortScore: 2,
    })
    expect(document.caseLines[0]).toMatchObject({
      useCaseId: id,
      amount: '18000.00',
      growthBpPerYear: 250,
      to: '2027-01',
    })
    expect(document.useCaseCosts[0]).toMatchObject({ benefit: '2.00' })
  })
})

describe('what a business case refuses, by field and allowed form', () => {
  const refused = async (writing: Promise<unknown>, pointer: string, words: RegExp) =>
    expect(writing).rejects.toMatchObject({
      code: 'invalid',
      more: { errors: [{ pointer, message: expect.stringMatching(words) }] },
    })

  it.each([
    ['discountBp', 10_000, /from 0% to 99\.99% a year/],
    ['discountBp', -1, /from 0% to 99\.99% a year/],
    ['horizonMonths', 0, /whole number from 12 to 60/],
    ['horizonMonths', 61, /whole number from 12 to 60/],
    ['caseStart', '2026-13', /month like 2026-11/],
    ['valueScore', 6, /whole number from 1 to 5/],
    ['effortScore', 0, /whole number from 1 to 5/],
    ['neededAreas', ['moon'], /Use any of: Team Skills/],
  ])('%s of %s', async (field, value, words) => {
    await refused(addCase({ [field]: value }), `/${field}`, words)
  })

  it.each([
    ['amount', { amount: '-1.00' }, /amount of 0 or more/],
    ['to', { to: '2026-03' }, /Use the month 2026-04 or a later one/],
    ['to', { rhythm: 'once', to: '2026-05' }, /paid once has no last month/],
    ['growthBpPerYear', { rhythm: 'once', growthBpPerYear: 100 }, /paid once does not grow/],
    ['growthBpPerYear', { growthBpPerYear: 10_001 }, /from -99\.99% to 100% a year/],
    ['category', { category: 'compute' }, /A benefit is one of: Hours saved/],
    ['category', { kind: 'run-cost', category: 'revenue' }, /This category is a benefit/],
    ['areaId', { areaId: 'networking' }, /Only an investment closes a gap/],
    ['basis', { basis: '' }, /1 to 4000 characters/],
  ])('a line: %s of %j', async (field, fields, words) => {
    const { id } = await addCase()
    await refused(line(id, fields), `/${field}`, words)
    expect((await loadDocument(org.id)).caseLines).toEqual([])
  })

  it('a line outside the months of its case, and takes an investment before them', async () => {
    const { id } = await addCase({ horizonMonths: 12 })
    await refused(line(id, { from: '2027-04' }), '/from', /runs from 2026-04 to 2027-03/)
    await refused(line(id, { from: '2025-01', to: '2026-03' }), '/to', /runs from 2026-04 to 2027-03/)
    await refused(line(id, { rhythm: 'once', from: '2026-03' }), '/from', /runs from 2026-04 to 2027-03/)
    await line(id, { ...investment, from: '2026-03' })
    await line(id, { from: '2025-01' })
    await line(null, { kind: 'run-cost', category: 'people', from: '2020-01' })
    expect((await loadDocument(org.id)).caseLines).toHaveLength(3)
  })

  it('a benefit below zero in a month', async () => {
    const { id } = await addCase()
    await refused(cost(id, { month: '2026-05', amount: '1.00', benefit: '-1.00' }), '/benefit', /amount of 0 or more/)
  })
})
