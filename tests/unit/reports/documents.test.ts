import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { spokenParams } from '@/lib/calendar/words'
import { frameworkFor } from '@/lib/content'
import { demonstrationsOn } from '@/lib/features/documents/demonstrations/table'
import { caseDocument, programmeCase } from '@/lib/features/reports/documents/business-case/view'
import { decisionRecord } from '@/lib/features/reports/documents/decision/view'
import { designDocument } from '@/lib/features/reports/documents/design/view'
import { initiativePlan } from '@/lib/features/reports/documents/plan/view'
import { outline, questionnaire } from '@/lib/features/reports/documents/questionnaire/view'
import { riskAssessment } from '@/lib/features/reports/documents/risk-assessment/view'
import type { Given } from '@/lib/features/reports/documents/rules'
import { messages } from '@/lib/messages/messages'
import type { Report, Value } from '@/lib/report/model'
import { caseOf, programme } from '@/lib/scoring/business-case/programme'
import { evaluate, evaluateFacts } from '@/lib/scoring/evaluate'
import { recovery } from '@/lib/scoring/reliability/recovery'
import type { Sentence } from '@/lib/scoring/types'
import { dayIn } from '@/tests/support/days'
import { factsFrom } from '@/tests/support/evaluated'

const TODAY = dayIn('UTC')
const NOW = `${TODAY}T12:00:00.000Z`
const failing = () => {
  throw new Error('a word is missing')
}
const words = createTranslator({
  locale: 'en',
  messages: { 'report-documents': messages['report-documents'] },
  namespace: 'report-documents',
  onError: failing,
})

const every = createTranslator({ locale: 'en', messages: messages as Record<string, unknown>, onError: failing })
const sentenceText = ({ code, params }: Sentence): string => every(code as never, spokenParams(params) as never)

const samples = demonstrationsOn(TODAY).map(({ document }) => document)
function givenFor(index: number, artifact: string, emptied = false): Given {
  const written = samples[index]!
  const document = emptied
    ? (Object.fromEntries(
        Object.entries(written).map(([key, value]) => [key, Array.isArray(value) ? [] : value]),
      ) as unknown as typeof written)
    : written
  const facts = factsFrom(document, TODAY)
  return {
    facts,
    artifact: frameworkFor('azure').artifacts.find(({ id }) => id === artifact)!,
    base: '/o/x',
    currency: 'EUR',
    say: (key, values) => words(key as never, values as never),
    told: sentenceText,
  }
}

const values = (report: Report): Value[] =>
  report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [])))

/** What every unknown value lacks is on the list that the document begins with, with the place where it is recorded. */
function expectGapsListed(report: Report) {
  const listed = new Set(report.missing.map(({ href }) => href))
  for (const value of values(report))
    if (value.kind === 'unknown') expect(listed.has(value.href ?? ''), value.text).toBe(true)
}

const documents = (index: number): Report[] => {
  const { facts } = givenFor(index, 'design')
  const made = [
    ...facts
      .rows('useCases')
      .flatMap(({ id }) => [
        designDocument(givenFor(index, 'design'), id, NOW),
        caseDocument(givenFor(index, 'business-case'), id),
      ]),
    ...facts.rows('adrs').map(({ id }) => decisionRecord(givenFor(index, 'decision'), id)),
    ...[...new Set(facts.rows('workItems').flatMap(({ initiative }) => initiative ?? []))].map((name) =>
      initiativePlan(givenFor(index, 'plan'), name),
    ),
    programmeCase(givenFor(index, 'business-case')),
    riskAssessment(givenFor(index, 'risk-assessment'), evaluate(facts.content, samples[index]!, TODAY).patterns),
    questionnaire(givenFor(index, 'questionnaire'), outline(), { controls: [], coverages: [], now: NOW }, null),
  ]
  return made.map((report) => report!)
}

describe.each([0, 1])('documents of demonstration %s', (index) => {
  it('are made of every record there is, and list each gap they print', () => {
    const all = documents(index)
    expect(all.length).toBeGreaterThan(10)
    for (const report of all) {
      expectGapsListed(report)
      expect(report.sections.length).toBeGreaterThan(0)
      expect(report.day).toBe(TODAY)
      for (const { text, href, who } of report.missing) {
        expect(text).not.toBe('')
        expect(who).not.toBeNull()
        expect(href.startsWith('/o/x')).toBe(true)
      }
    }
  })

  it('say of a use case what its page says', () => {
    const { facts } = givenFor(index, 'business-case')
    for (const useCase of facts.rows('useCases')) {
      const report = caseDocument(givenFor(index, 'business-case'), useCase.id)!
      const { npv } = caseOf(facts, useCase)
      const told = values(report)[1]!
      if (npv.known) expect(told).toMatchObject({ kind: 'money', minor: Number(npv.value.replace('.', '')) })
      else expect(told.kind).toBe('unknown')
    }
  })

  it('never add an unknown case to the programme', () => {
    const { facts } = givenFor(index, 'business-case')
    const report = programmeCase(givenFor(index, 'business-case'))
    const made = programme(facts)
    expect(report.summary).toContain(`${made.counted} of ${made.cases.length}`)
  })
})

describe('a design document', () => {
  it('says what a drill has shown of every endpoint that serves the use case', () => {
    const { facts } = givenFor(1, 'design')
    const served = facts.rows('models').find((one) => one.useCaseId !== null && one.endpointId !== null)!
    const report = designDocument(givenFor(1, 'design'), served.useCaseId!, NOW)!
    const endpoint = facts.find('endpoints', served.endpointId)!
    const { why, state } = recovery(facts, endpoint, NOW)
    const told = [...values(report), ...report.missing].map(({ text }) => text)
    expect(told).toContain(sentenceText(why))
    expect(report.missing.some(({ text }) => text === sentenceText(why))).toBe(state === 'unknown')
    const kinds = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'chart' && block.chart.kind === 'boxes' ? [block.chart] : [])),
    )
    expect(kinds).toHaveLength(3)
    for (const { arrows, boxes } of kinds) {
      const ids = new Set(boxes.map(({ id }) => id))
      expect(ids.size).toBe(boxes.length)
      for (const { from, to } of arrows) expect(ids.has(from) && ids.has(to)).toBe(true)
    }
  })
})

describe('an organization without records', () => {
  it('has documents that say what is not recorded, and no number', () => {
    const risk = riskAssessment(givenFor(0, 'risk-assessment', true), [])
    const answers = questionnaire(
      givenFor(0, 'questionnaire', true),
      outline(),
      { controls: [], coverages: [], now: NOW },
      null,
    )
    const sum = programmeCase(givenFor(0, 'business-case', true))
    expect(risk.missing.length).toBeGreaterThan(0)
    expect(answers.summary).toContain('0 of 43')
    expect(values(sum).filter(({ kind }) => kind === 'money')).toEqual([])
    expect(designDocument(givenFor(0, 'design', true), 'none', NOW)).toBeNull()
    expect(decisionRecord(givenFor(0, 'decision', true), 'none')).toBeNull()
    expect(initiativePlan(givenFor(0, 'plan', true), 'none')).toBeNull()
  })
})

describe('answers to a questionnaire', () => {
  it('count a control that does not apply as nothing, an untested one as not known, a contradicted one as open', () => {
    const asked = [{ id: 'Q-1', theme: 'access', question: 'Who?', controls: ['CT-AC-1'], records: [] }]
    const told = (state: 'not-applicable' | 'untested' | 'contradicted' | 'effective') =>
      questionnaire(
        givenFor(0, 'questionnaire'),
        asked,
        {
          controls: [{ id: 'c', contentId: 'CT-AC-1', title: 'Rights', state, testedOn: null }],
          coverages: [],
          now: NOW,
        },
        null,
      ).summary
    expect(told('effective')).toContain('1 of 1 questions is answered with evidence')
    expect(told('contradicted')).toContain('0 of 1 questions are answered with evidence, 1 is open')
    expect(told('untested')).toContain('1 is not known')
    expect(told('not-applicable')).toContain('1 is not known')
  })
})

describe('what nobody recorded', () => {
  it('is not said to be good: no finding, no passed gate and no risk of an empty organization', () => {
    const given = givenFor(0, 'risk-assessment', true)
    const made = riskAssessment(given, evaluateFacts(given.facts).patterns)
    const empties = made.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' && block.rows.length === 0 ? [block.empty] : [])),
    )
    expect(empties).toEqual(['No open risk is recorded', 'No finding was ever recorded', 'No gate was passed yet'])
    expect(made.summary).toBe('No open risk is recorded, no flagged anti-pattern.')
    expect(programmeCase(givenFor(0, 'business-case', true)).summary).toBe('No use case is in the programme yet.')
  })

  it('is named above what is proved: controls that are open or untested come before those that hold', () => {
    const given = givenFor(0, 'questionnaire')
    const [first] = outline()
    const controls = (['effective', 'untested', 'contradicted'] as const).map((state, index) => ({
      id: `c${index}`,
      contentId: first!.controls[0]!,
      title: `Control ${index}`,
      state,
      testedOn: null,
    }))
    const made = questionnaire(given, [{ ...first!, records: [] }], { controls, coverages: [], now: NOW }, null)
    const [answer] = made.sections[0]!.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    expect(answer?.[3]?.text).toBe('Contradicted: Control 2. Untested: Control 1. Effective: Control 0.')
  })
})
