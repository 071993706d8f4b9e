import {
  area,
  bigBang,
  days,
  dryRun,
  examples,
  type Family,
  focusGate,
  forgetting,
  gateLaws,
  goal,
  gpu,
  laws,
  line,
  months,
  patterns,
  rollback,
  shadowAi,
  stateTable,
  testsOf,
  zones,
} from './rule-table'

const truth = testsOf('unit/scoring/truth')
const sheet = testsOf('unit/registers/sheet')
const everyRegister = testsOf('integration/registers/every-register')
const largeImport = testsOf('integration/registers/large-import')

export const readingRules: Family = {
  name: 'Reading conventions',
  about: '§7.0',
  rules: {
    'THREE-VALUED': [
      ...truth(
        'or is true if any part is true, false only if all are, else unknown with what is missing',
        'and is false if any part is false, true only if all are, else unknown',
        'a part that does not apply is left out, and nothing applicable does not apply',
      ),
      ...bigBang('BY-CASES two teams used the platform: whichever built it, the other is a user from its first use on'),
      ...testsOf('unit/scoring/laws-unknown')(
        'forgetting a field never makes a line met',
        'forgetting a register never leaves a pattern clear',
      ),
    ],
    'EMPTY-REGISTER': [
      ...forgetting('an empty document flags nothing and clears nothing'),
      ...gateLaws('unknown never reads as met: without its registers a line is not met, and the gate is not ready'),
      ...testsOf('unit/scoring/metrics')('all 19 metrics answer for an empty organization, none of them with a number'),
    ],
    'PATTERN-STATE': [
      ...patterns(
        'any deciding signal true is flagged, whatever is unknown',
        'a watch signal alone is watch, also beside an unknown deciding signal',
        'clear needs every deciding signal known and false; not-applicable counts as false',
        'an unknown watch signal leaves no more than "no sign so far"',
        'states are ordered from the gravest to the best',
      ),
      ...laws('a pattern is clear only if every signal is known and false or does not apply'),
      ...forgetting('forgetting a field never makes a flag, and never makes a pattern read better than it did'),
      ...testsOf('integration/gates/pattern-states')('a change of rules alone is written down and told to nobody'),
    ],
    'GATE-UNKNOWN': [
      ...dryRun('unknown inputs block as "not shown yet", with what is missing'),
      ...focusGate('is unknown without a submitted scorecard, never met'),
    ],
    RATIO: [
      ...line('P2-A1: 79.96 % is not rounded up → false', 'shows training of 79.96 % truncated as 79.9'),
      ...goal('compare ratios before rounding: 79.96 % is shown 79.9 and is off target'),
      ...area('R2'),
    ],
    DAY: [
      ...days('days between two dates can be negative'),
      ...zones(
        '2026-11-20T23:30:00.000Z in Europe/Oslo is 2026-11-21',
        'agrees with the runtime for any instant and zone',
      ),
      ...laws('stored dates never move with the zone: streaks, item ages and searches stay'),
      ...testsOf('unit/scoring/laws-zones')(
        'instants are re-read in the new zone, day by day as the runtime reads them',
        'a streak of stored dates is as long in every zone',
        'a frozen snapshot keeps the day and the values it was submitted with',
      ),
    ],
    WINDOW: [
      ...days('the last n days end today, the previous n lie before them'),
      ...gpu('days before the approval do not count, nor does the incomplete current day'),
    ],
    MONTHS: months(
      '2025-01-31 to 2025-07-30 is 5 whole months',
      '2025-01-31 to 2025-07-31 is 6 whole months',
      '2025-08-30 to 2026-02-28 is 6 whole months',
      '2024-02-29 to 2025-02-28 is 12 whole months',
      '2025-05-01 to 2025-04-01 is 0 whole months',
    ),
    'BEFORE-AFTER': [
      ...rollback('a fact dated on the day of the approval is neither before nor after; recorded later it counts'),
      ...shadowAi('RECORDED-LATE backdating does not hide a find, and the same date is neither before nor after'),
    ],
    FUTURE: [
      ...testsOf('unit/registers/fields')(
        'refuses a fact of tomorrow and allows a plan; today is no future',
        'lets a moment lie up to five minutes ahead, because clocks differ',
      ),
      ...sheet('refuses unknown, portal and future values by name'),
      ...everyRegister('names every wrong value by its field and stores nothing'),
    ],
    'RECORDED-LATE': [
      ...shadowAi('RECORDED-LATE backdating does not hide a find, and the same date is neither before nor after'),
      ...examples('an item entered late with a date before the gate still counts as found after it'),
    ],
    RETIRED: [
      ...laws('an archived row changes no signal'),
      ...shadowAi('archived and retired items are outside the rule'),
      ...testsOf('unit/scoring/chain')('items of any status count for link 1, also closed and archived ones'),
    ],
    EDITED: [
      ...examples('estimate raised after gate 4→5, actual 1.6 × the frozen estimate: review opens'),
      ...rollback('TS-1 that was below 3 in the snapshot is not news'),
    ],
    'ONE-PER-DAY': [
      ...largeImport(
        'is there once: a second row replaces the first and both stay in the history',
        'twice in one import is an error of the second row',
      ),
      ...gpu('of two samples for one day the later write counts, whatever the order of rows'),
      ...everyRegister('names every wrong value by its field and stores nothing'),
    ],
    MONEY: [
      ...rollback('another currency than the frozen one is unknown'),
      ...testsOf('unit/scoring/budget-use')('keeps experiment and production apart and adds without rounding'),
      ...testsOf('integration/organizations/currency')(
        'archives open amounts and asks for them again; nothing is converted, history keeps them',
      ),
    ],
    'THRESHOLD-AT': [
      ...stateTable('row 24: thresholds are re-read when no round is open and frozen while one is'),
      ...testsOf('integration/thresholds/thresholds')(
        'are previewed without storing anything: what changes today and what would have fired',
        'are changed only by who saw what exactly these values change, today',
        'leave an open gate round on the thresholds it was submitted with',
      ),
      ...bigBang('an admin may move the warning, not the flag'),
    ],
  },
}

/** The days and sizes at which a rule turns. */
export const boundaryCases: Family = {
  name: 'Boundary cases',
  about: '§4.7',
  rules: {
    'utilization 20.0% for 30 days': gpu(
      'utilization 20.0% for 30 days: GH-1, GH-2 false; pattern watch by GH-5 when this is the whole portfolio',
    ),
    'utilization 19.9% for 30 days': gpu('utilization 19.9% for 30 days: flagged'),
    'utilization 5% for 29 days': gpu('utilization 5% for 29 days: watch'),
    '15% for 20 days, one day at 25%, 15% for 12 days': gpu(
      '15% for 20 days, one day at 25%, 15% for 12 days: streak 12, pattern watch by GH-5',
    ),
    'build started 2025-01-31, today 2025-07-30 / 2025-07-31': bigBang(
      'build started 2025-01-31, no user, today 2025-07-30 / 2025-07-31: watch / flagged',
    ),
    'no allocation recorded': gpu('no allocation recorded: insufficient-data, never clear'),
    'shadow item found after gate, in use before it': [
      ...shadowAi('shadow item found after gate, in use before it: Shadow AI flagged'),
      ...examples('shadow item found after the gate, in use before it / since after it: rollback review / none'),
    ],
    'shadow item found after gate, in use since after it': [
      ...shadowAi('shadow item found after gate, in use since after it: Shadow AI flagged by SA-1 only'),
      ...examples('shadow item found after the gate, in use before it / since after it: rollback review / none'),
    ],
    'area rating 3': testsOf('unit/scoring/scorecard')('area rating 3: not a focus area'),
    '29 days below 20%, one day without a sample, 10 days below': gpu(
      '29 days below 20%, one day without a sample, 10 days below: GH-1 and GH-2 unknown, the missing day named',
      '15 days, a gap, 10 days: GH-1 false, 26 at most; GH-2 unknown',
    ),
    'template register empty, no use case, no shadow item': testsOf('unit/scoring/anti-patterns/security-afterthought')(
      'template register empty, no use case, no shadow item: Security Afterthought insufficient-data',
    ),
    'no discovery run ever, no item; one run over one source': shadowAi(
      'no discovery run ever, no item: insufficient-data; one run over one source: watch',
    ),
    'scorecard 92 / 93 days old': testsOf('unit/scoring/scorecard')('M17 scorecard 92 / 93 days old: fresh / stale'),
    'gate 1-2: 3 of 4 sources searched, 12 items listed': line(
      'P1-C2: 3 of 4 sources searched, 12 items listed → false',
    ),
    'training 79.9% / 80%': line('P2-A1: 79.9 % → false', 'P2-A1: exactly 80 % → true'),
    'actual = 1.50 × estimate / 1.501 ×': examples(
      'actual 1500.00 of an estimate of 1000.00 → A',
      'actual 1501.00 of an estimate of 1000.00 → K',
    ),
    'chain: build started, 4 months, no user, no shadow item': testsOf('unit/scoring/chain')(
      'chain: build started, 4 months, no user, no shadow item: at risk',
    ),
    'chain: same + item in use since month 2, security-reviewed': testsOf('unit/scoring/chain')(
      'chain: same + item in use since month 2, security-reviewed: forming',
    ),
    'chain: same + item in use, not reviewed': testsOf('unit/scoring/chain')(
      'chain: same + item in use, not reviewed: complete',
    ),
    'chain: item in use since before the build started': testsOf('unit/scoring/chain')(
      'chain: item in use since before the build started: at risk only (cause is not the wait)',
    ),
    'SLO streak 29 / 30 days, one endpoint without an SLO': line(
      'P5-B3: streak of 29 → false',
      'P5-B3: streak of 30 → true',
      'P5-B3: one endpoint without objectives → false',
    ),
    'sandbox inactive 13 / 14 / 29 / 30 days': testsOf('unit/scoring/sandbox')(
      'sandbox inactive 13/14/29/30 days: ok / flagged / flagged / decommission due (13)',
      'sandbox inactive 13/14/29/30 days: ok / flagged / flagged / decommission due (14)',
      'sandbox inactive 13/14/29/30 days: ok / flagged / flagged / decommission due (29)',
      'sandbox inactive 13/14/29/30 days: ok / flagged / flagged / decommission due (30)',
    ),
  },
}
