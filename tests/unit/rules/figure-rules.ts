import { framework } from '@/lib/content'
import { type Family, goal, metric, stateTable, testsOf } from './rule-table'

const provisioning = testsOf('unit/scoring/provisioning')
const standings = testsOf('unit/scoring/gates/standings')
const wishes = testsOf('unit/scoring/threshold-rules')
const effects = testsOf('unit/scoring/threshold-effects')

const ready = metric(
  'provisioning-time: median of what became ready in the period; fewer than three is few data without a state',
  'provisioning-time: hours on non-working dates are left out (Fri 17:00 to Mon 10:00 is 0.7)',
)
const entered = goal(
  'availability, latency, success, tokens and tickets take the newest value of a period that has begun',
  'a value older than 35 days is stale and has no state',
)
const mttr = metric('mttr-ai: mean hours of the AI incidents restored in the month; others are tracked apart')

export const metricRules: Family = {
  name: 'Metrics',
  about: '§7.2.4',
  rules: {
    'provisioning-time-standard': [
      ...ready,
      ...testsOf('unit/scoring/business-days')('Friday 17:00 to Monday 10:00 is 17 hours, 0.7 days'),
    ],
    'provisioning-time-custom': [
      ...ready,
      ...provisioning('are measured in business days, a custom one in weeks of 168 hours'),
    ],
    'self-service-success': metric(
      'self-service-success: ready without manual steps ÷ ready with known steps; unknown steps are not 0',
    ),
    'self-service-adoption': metric(
      'self-service-adoption: active teams other than the builder with a request in the last 90 days',
    ),
    'cost-per-experiment': metric('cost-per-experiment: on target below the quarter before, both with at least three'),
    'experiment-velocity': metric('experiment-velocity: two numbers per quarter, tracked without a target'),
    'time-to-model': metric('time-to-model: median days from the idea, else the record, to production'),
    'models-in-production': metric('models-in-production: with the four objectives; those without stand beside'),
    'gpu-utilization': metric('gpu-utilization: as GH-5, without a target, unknown below 80 % coverage'),
    'cost-vs-budget': metric(
      'cost-vs-budget: spend ÷ budget; a cent over the budget is off target, no budget is unknown',
    ),
    'mttr-ai': [
      ...mttr,
      ...standings('is the mean of the AI incidents restored in the month of the organization’s zone'),
    ],
    'incidents-reduced': metric('incidents-reduced: 1 − count ÷ the baseline count of an equal period'),
    'training-completion': metric('training-completion: as P2-A1'),
    'availability-production': entered,
    'availability-experimentation': entered,
    'latency-p50-p95-p99': entered,
    'inference-success-rate': entered,
    'token-consumption': entered,
    'support-tickets': [
      ...entered,
      ...goal(
        'a falling metric is on target below the period before; two rows of one period count once, the later write',
        'a falling metric is compared with the neighbouring period only',
      ),
    ],
  },
}

export const targetRules: Family = {
  name: 'Targets of metrics',
  about: '§7.2.4, above the table',
  rules: {
    period: testsOf('unit/calendar/periods')('are calendar months and quarters'),
    'few data': ready.slice(0, 1),
    'written comparator': goal(
      'follow the written comparator: "> 80" is off target at exactly 80, ">= 80" is on target',
    ),
    'own target': goal(
      'an override with its reason stands instead of the framework, the newest one wins, an archived one does not',
    ),
  },
}

export const thresholdRules: Family = {
  name: 'Thresholds',
  about: '§7.2.5, changeable ones and the fixed list',
  rules: Object.fromEntries([
    ...framework.thresholds.adjustable.map(({ key, max, min }) => [
      key,
      [
        ...wishes(`${key} takes ${min} to ${max} and nothing beyond`),
        ...effects(`${key} moves the point where its rule turns`),
      ],
    ]),
    ...framework.thresholds.fixed.map(({ key }) => [key, wishes(`${key} cannot be changed`)]),
  ]),
}

const row = (number: number, event: string, played: string): string => `row ${number}: ${event} (${played})`

export const eventRules: Family = {
  name: 'Gate state × event',
  about: '§7.3, first table',
  rules: {
    '1': stateTable(
      row(1, 'phase of the gate becomes current', 'becomesCurrent'),
      'row 1: with a line unmet the gate becomes not-ready',
    ),
    '2': stateTable(row(2, 'all lines become met', 'linesMet')),
    '3': stateTable(row(3, 'a line becomes unmet (a new contrary record)', 'lineUnmet')),
    '4': stateTable(row(4, 'a value changes, line still met', 'valueChanges')),
    '5': stateTable(row(5, 'submit', 'submit'), row(5, 'submit, one line carried by a condition', 'submitCarried')),
    '6': stateTable(row(6, 'approve, seats left', 'approve')),
    '7': stateTable(row(7, 'approve, last seat', 'approveLast')),
    '8': stateTable(row(8, 'request changes', 'requestChanges')),
    '9': stateTable(row(9, 'comment', 'comment')),
    '10': stateTable(
      row(10, 'signer takes back the own signature', 'takeBack'),
      row(10, 'signer takes back, another signature left', 'takeBackOfTwo'),
    ),
    '11': stateTable(row(11, 'withdraw', 'withdraw')),
    '12': stateTable(row(12, 'refresh snapshot', 'refresh')),
    '13': stateTable(row(13, 'round reaches 30 days', 'thirtyDays')),
    '14': stateTable(
      row(14, 'signer loses the seat', 'signerLeaves'),
      row(14, 'signer loses the seat, another signature left', 'signerLeavesOfTwo'),
      'row 14: a vote of somebody who lost the seat is void',
    ),
    '15': stateTable(row(15, 'holder or deputy added', 'holderAdded')),
    '16': stateTable(row(16, 'a seat becomes empty', 'seatEmpties')),
    '17': stateTable(row(17, 'rollback fact', 'rollbackFact'), 'row 17: a gate accepted at baseline has no criteria'),
    '18': stateTable(row(18, 'vote confirm, seats left', 'confirmOne'), row(18, 'vote confirm, last', 'confirmLast')),
    '19': stateTable(row(19, 'vote dismiss, seats left', 'dismissOne'), row(19, 'vote dismiss, last', 'dismissLast')),
    '20': stateTable(row(20, 'condition closed', 'conditionClosed')),
    '21': stateTable(row(21, 'condition overdue', 'conditionOverdue')),
    '22': stateTable(row(22, 'rollback of an earlier gate confirmed', 'earlierRolledBack')),
    '23': stateTable(row(23, 'admin sets baseline phase', 'baseline')),
    '24': stateTable(row(24, 'time zone, content version or threshold changes', 'settingsChange')),
    '25': stateTable(
      row(25, 'small-team mode switched off', 'smallTeamOff'),
      'row 25: with the mode off the second seat of one person is open again',
    ),
  },
}
