import type { LineCase } from './line-cases-early'
import { dayBefore, storyOf, TODAY, validatedUseCase } from './story'

const story = storyOf(1)
const audit = { id: 'a', at: '2026-09-01', scope: 'all', outcome: 'passed' } as const
const finding = { id: 'f', severity: 'high', openedAt: '2026-11-01' } as const

/** Lines of the gates 4→5 and 5→6. */
export const LATE: readonly LineCase[] = [
  ['P4-E1', 'two validated', 'true', {}],
  [
    'P4-E1',
    'an estimate of 0 is a value',
    'true',
    { useCases: [validatedUseCase('a'), { ...validatedUseCase('b'), networking: '0.00' }] },
  ],
  [
    'P4-E1',
    'operational tick without injection test',
    'false',
    { useCases: [validatedUseCase('a'), { ...validatedUseCase('b'), injectionTestAt: null }] },
    ['b'],
  ],
  [
    'P4-E1',
    'retired does not count',
    'false',
    { useCases: [validatedUseCase('a'), { ...validatedUseCase('b'), status: 'retired' }] },
    ['P4-E1'],
  ],
  ['P4-E1', 'no use case', 'unknown', { useCases: [] }],
  [
    'P4-E2',
    'a third one without estimate fails it while P4-E1 counts two',
    'false',
    { useCases: [validatedUseCase('a'), validatedUseCase('b'), { ...validatedUseCase('c'), monthlyCost: null }] },
    ['c'],
  ],
  ['P4-E2', 'all complete', 'true', {}],
  ['P4-E2', 'no use case', 'unknown', { useCases: [] }],
  ['P4-E3', 'reviewed after the change', 'true', {}],
  [
    'P4-E3',
    'changed after the review',
    'false',
    {
      useCases: [
        validatedUseCase('use-1'),
        { ...validatedUseCase('use-2'), estimateChangedAt: '2026-10-26T09:00:00.000Z' },
      ],
    },
    ['use-2'],
  ],
  [
    'P4-E3',
    'same day, order unknown',
    'unknown',
    {
      useCases: [
        validatedUseCase('use-1'),
        { ...validatedUseCase('use-2'), estimateChangedAt: '2026-10-25T09:00:00.000Z' },
      ],
    },
  ],
  ['P4-E3', 'no review recorded', 'unknown', { costReviews: [] }],
  [
    'P5-C6',
    'tests 180 days ago',
    'true',
    { runbookTests: story.runbookTests.map((row) => ({ ...row, at: dayBefore(TODAY, 180) })) },
  ],
  [
    'P5-C6',
    'tests 181 days ago',
    'false',
    { runbookTests: story.runbookTests.map((row) => ({ ...row, at: dayBefore(TODAY, 181) })) },
  ],
  [
    'P5-C6',
    'one failed later',
    'false',
    {
      runbookTests: [
        ...story.runbookTests,
        { id: 'bad', runbookId: 'book-cost-overrun', at: '2026-10-02', outcome: 'failed' },
      ],
    },
    ['P5-C5'],
  ],
  ['P5-C6', 'no runbook', 'unknown', { runbooks: [] }],
  [
    'P5-D6',
    'passed 365 days ago, nothing open',
    'true',
    { complianceAudits: [{ ...audit, at: dayBefore(TODAY, 365) }] },
  ],
  ['P5-D6', 'passed 366 days ago', 'false', { complianceAudits: [{ ...audit, at: dayBefore(TODAY, 366) }] }],
  ['P5-D6', 'a high finding open', 'false', { findings: [finding] }, ['f']],
  [
    'P5-D6',
    'closed and medium findings',
    'true',
    {
      findings: [
        { ...finding, closedAt: '2026-11-10' },
        { ...finding, id: 'm', severity: 'medium' },
      ],
    },
  ],
  [
    'P5-D6',
    'a later failed audit of the same scope, written differently',
    'false',
    { complianceAudits: [audit, { ...audit, id: 'b', at: '2026-10-01', scope: ' ALL ', outcome: 'failed' }] },
    ['P5-D6'],
  ],
  [
    'P5-D6',
    'a failed audit of another scope',
    'false',
    { complianceAudits: [audit, { ...audit, id: 'b', at: '2026-01-01', scope: 'other', outcome: 'failed' }] },
  ],
  [
    'P5-D6',
    'failed, then passed in the same scope',
    'true',
    { complianceAudits: [audit, { ...audit, id: 'b', at: '2026-08-01', outcome: 'failed' }] },
  ],
  [
    'P5-D6',
    'passed and failed on one date',
    'false',
    { complianceAudits: [audit, { ...audit, id: 'b', outcome: 'failed' }] },
  ],
  [
    'P5-D6',
    'an archived failed audit is outside',
    'true',
    {
      complianceAudits: [
        audit,
        { ...audit, id: 'b', at: '2026-10-01', outcome: 'failed', archivedAt: '2026-10-02T08:00:00.000Z' },
      ],
    },
  ],
  ['P5-D6', 'only an audit in progress', 'unknown', { complianceAudits: [{ ...audit, outcome: 'in-progress' }] }],
  ['P5-D6', 'no audit and no finding', 'unknown', { complianceAudits: [] }],
  [
    'P5-D6',
    'no audit and a critical finding',
    'false',
    { complianceAudits: [], findings: [{ ...finding, severity: 'critical' }] },
  ],
]
