import { beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { getPastStandings, getStandings } from '@/lib/features/compliance/standing/queries'
import { loadDemonstration } from '@/lib/features/documents/demonstrations/mutations'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { createRow } from '@/lib/features/registers/mutations'
import { type DocumentId, getDocument, listDocuments } from '@/lib/features/reports/documents/queries'
import { fingerprintOf } from '@/lib/report/fingerprint'
import { readingSections } from '@/lib/scoring/controls/readings'
import { db } from '@/lib/server/db'
import { actorFor, createOrganizationWith } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'

await ownDatabase()

let loaded: Awaited<ReturnType<typeof loadDemonstration>>
beforeAll(async () => {
  loaded = await loadDemonstration()
})

async function personOf(index: number, place = 0) {
  const { accounts, slug } = loaded.organizations[index]!
  const user = await db().user.findFirstOrThrow({ where: { isDemo: true, email: accounts[place]!.email } })
  return actorFor(user.id, slug)
}

describe('documents', () => {
  it.each([0, 1])('are made of everything they are offered for, the same for all who read: %s', async (index) => {
    const [lead, viewer] = [await personOf(index), await personOf(index, 9)]
    const offered = await listDocuments(lead)
    expect(offered.map(({ id }) => id)).toHaveLength(6)
    for (const { id, subjects } of offered) {
      for (const subject of subjects.slice(0, 3)) {
        const made = await getDocument(lead, id, subject.id)
        expect(made?.organization, `${id} ${subject.label}`).toBe(lead.organizationName)
        const again = await getDocument(viewer, id, subject.id)
        expect(fingerprintOf(again!)).toBe(fingerprintOf(made!))
      }
    }
  })

  it('speak of an earlier day as the records stood then, and refuse one before the organization began', async () => {
    const valmere = await personOf(1)
    const day = addDays(valmere.today, -60)
    const risks = await getDocument(valmere, 'risk-assessment', null, day)
    expect(risks).toMatchObject({ day, basis: { kind: 'live' } })
    expect(fingerprintOf(risks!)).toBe(fingerprintOf((await getDocument(valmere, 'risk-assessment', null, day))!))
    expect(fingerprintOf(risks!)).not.toBe(fingerprintOf((await getDocument(valmere, 'risk-assessment', null))!))
    const answers = await getDocument(valmere, 'questionnaire', null, day)
    const days = answers!.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row[4]) : [])),
    )
    expect(days.some((value) => value?.kind === 'day')).toBe(true)
    expect(days.every((value) => value?.kind !== 'day' || value.day <= day)).toBe(true)
    for (const [asOf, words] of [
      ['1999-01-01', 'began'],
      [addDays(valmere.today, 1), 'to come'],
    ] as const) {
      const refused = getDocument(valmere, 'risk-assessment', null, asOf)
      await expect(refused, words).rejects.toMatchObject({ code: 'invalid' })
    }
  })

  it.each([0, 1])('read controls of a day as the page of compliance reads those of today: %s', async (index) => {
    const actor = await personOf(index)
    const { controls, coverages } = await getStandings(actor)
    const facts = await getFacts(actor, [
      'controls',
      'controlTests',
      'findings',
      ...readingSections,
      'thresholdOverrides',
    ])
    const again = await getPastStandings(actor, facts)
    const told = (all: typeof controls) =>
      all.map(({ evidenced, row, standing }) => [row.id, standing.state, standing.test?.at ?? null, evidenced]).sort()
    expect(told(again.controls)).toEqual(told(controls))
    expect(again.coverages).toEqual(coverages)
  })

  it('are not made of what is not there, nor of what belongs to another organization', async () => {
    const [nordhavn, valmere] = [await personOf(0), await personOf(1)]
    const subjects = (await listDocuments(valmere)).find(({ id }) => id === 'design')!.subjects
    expect(await getDocument(nordhavn, 'design', subjects[0]!.id)).toBeNull()
    const none: [DocumentId | 'poster' | 'constructor', string | null][] = [
      ['poster', null],
      ['constructor', null],
      ['design', null],
      ['design', 'nobody'],
      ['decision', null],
      ['plan', 'No such initiative'],
      ['questionnaire', 'No such list'],
      ['business-case', 'nobody'],
    ]
    for (const [id, subject] of none) expect(await getDocument(nordhavn, id, subject), `${id} ${subject}`).toBeNull()
  })

  it('answer a list of a customer by the controls a question refers to, or by one chosen by hand', async () => {
    const team = await createOrganizationWith({ editor: { role: 'editor' } })
    const editor = await team.actor('editor')
    const control = await createRow(editor, {
      register: 'controls',
      fields: {
        title: 'Rights follow roles',
        contentId: 'CT-AC-1',
        applies: 'yes',
      },
    })
    await createRow(editor, {
      register: 'control-tests',
      fields: { controlId: control.id, at: editor.today, outcome: 'passed' },
    })
    const list = 'Northern Health'
    const add = (fields: object) =>
      createRow(editor, { register: 'questionnaire-items', fields: { questionnaire: list, ...fields } })
    await add({ question: 'Who may see our data?', reference: 'SOC 2 CC6.1' })
    await add({ question: 'And who decides?', controlId: control.id })
    await add({ question: 'Where is your office?', answer: 'In Bergen.' })
    await add({ question: 'What is your favourite colour?' })
    const made = await getDocument(editor, 'questionnaire', list)
    expect(made?.summary).toBe(
      '2 of 4 questions are answered with evidence, 1 in our words alone, 0 are open, 1 is not known.',
    )
    expect(made?.missing.map(({ text }) => text)).toEqual(['An answer to: What is your favourite colour?'])
    expect(
      (await listDocuments(editor)).find(({ id }) => id === 'questionnaire')?.subjects.map(({ id }) => id),
    ).toEqual([null, list])
  })
})
