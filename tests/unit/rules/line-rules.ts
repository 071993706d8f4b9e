import { dryRun, examples, type Family, focusGate, gpu, line, phase, rollback, testsOf } from './rule-table'

const oneUseCase = testsOf('unit/scoring/portfolio/use-cases')
const experiments = testsOf('unit/scoring/portfolio/experiments')
const standings = testsOf('unit/scoring/gates/standings')
const cadence = testsOf('unit/scoring/cadence')
const finds = testsOf('unit/scoring/gates/rollback-finds')
const sandbox = testsOf('unit/scoring/sandbox')
const items = testsOf('integration/phases/items')

/** Cases of one required line, written `situation → value`. */
const cases = (id: string, ...situations: string[]) => line(...situations.map((one) => `${id}: ${one}`))

export const lineRules: Family = {
  name: 'Required lines of the gates',
  about: '§7.2.2',
  rules: {
    'P1-A3': cases(
      'P1-A3',
      'four groups acknowledged → true',
      'nobody mapped → false',
      'one group missing → false',
      'goal text has a newer version → false',
      'no goal text recorded → unknown',
    ),
    'P1-B1': cases('P1-B1', 'six ratings, 10 days old → true', 'five ratings → false', 'only a draft → unknown'),
    'P1-C2': cases(
      'P1-C2',
      'four sources, filled inventory confirmed → true',
      'empty inventory confirmed → true',
      'a source searched long ago still counts → true',
      'item found after the confirmation → false',
      'a later run that found nothing needs no new confirmation → true',
      'a later run whose finds were merged into known items does → false',
      'run after the confirmation → false',
      'confirmed before a source had its first run → false',
      'no run at all → unknown',
    ),
    'P2-A1': cases(
      'P2-A1',
      'exactly 80 % → true',
      '79.9 % → false',
      'expired completions do not count → false',
      'people who left are left out → true',
      'nobody assigned → unknown',
    ),
    'P2-C2': cases(
      'P2-C2',
      'required allocation approved → true',
      'released stays in the way → false',
      'none required → false',
      'token capacity counts → true',
      'no allocation recorded → unknown',
    ),
    'P2-D6': cases(
      'P2-D6',
      'all controls complete → true',
      'one control at 9 of 10 → false',
      '0 of 0 without a policy → unknown',
      'policy document not done → false',
      'nothing recorded → unknown',
    ),
    'FOCUS-GATE': focusGate(
      'one person counts for one seat, whatever wrote both acceptances, unless small-team mode is on now',
      'who accepted for one seat opens no gate by accepting for the other while signing',
      'M20: GR 2 accepted by one seat / by both: open / accepted, shown as accepted and not met',
      'an area that drops below 3 inside a round has to be accepted by the seat that signed already',
      'is unknown without a submitted scorecard, never met',
    ),
    'P3-A7': cases(
      'P3-A7',
      'validated on the day of the change → true',
      'changed after validation → false',
      'passed and failed on one date → false',
      'failed on the date of its own pass → false',
      'only drafts → false',
      'date of change unknown → unknown',
      'no template → unknown',
    ),
    'P3-C4': cases(
      'P3-C4',
      'run 29 days ago → true',
      'run 30 days ago → false',
      'only to the sandbox → false',
      'only to an environment of old free text → unknown',
      'one unclear, the other kind failed → false',
      'staging and test count → true',
      'no run recorded → unknown',
    ),
    'P3-D7': cases(
      'P3-D7',
      'tested since the last change → true',
      'tested before the last change → false',
      'test failed → false',
      'nobody named → unknown',
      'none required → false',
      'no signal recorded → unknown',
    ),
    'P4-E1': cases(
      'P4-E1',
      'two validated → true',
      'an estimate of 0 is a value → true',
      'operational tick without injection test → false',
      'retired does not count → false',
      'no use case → unknown',
    ),
    'P4-E2': cases(
      'P4-E2',
      'all complete → true',
      'a third one without estimate fails it while P4-E1 counts two → false',
      'no use case → unknown',
    ),
    'P4-E3': [
      ...cases(
        'P4-E3',
        'reviewed after the change → true',
        'changed after the review → false',
        'same day, order unknown → unknown',
        'no review recorded → unknown',
      ),
      ...oneUseCase(
        'E3: estimate changed 2026-06-02T08:00:00.000Z, review recorded 2026-06-03T08:00:00.000Z: true',
        'E3: estimate changed 2026-06-03T08:00:00.000Z, review recorded 2026-06-02T08:00:00.000Z: false',
      ),
    ],
    'P5-B3': [
      ...cases(
        'P5-B3',
        'streak of 30 → true',
        'streak of 29 → false',
        'a date without a result of one kind between complete ones ends the streak → false',
        'two rows of one objective do not stand in for another one → unknown',
        'results of a replaced objective cover its kind → true',
        'a further objective is not asked for before its creation → true',
        'a further objective of unknown creation counts from its first result → unknown',
        'the newest complete date is 2 days back → true',
        'the newest complete date is 3 days back → unknown',
        'a miss on a day that is not complete ends it at once → false',
        'four good results of yesterday continue an entered streak → true',
        'a recorded miss inside an entered streak cuts it → false',
        'an entered streak read in the future is not used → unknown',
        'an old endpoint without any complete date → unknown',
        'an endpoint 30 days in production is too young and holds nothing back → true',
        'an endpoint five days live proves nothing, also not for itself → false',
        'a young one with a miss since its launch holds it back → false',
        'since when in production is unknown → unknown',
        'no day recorded → unknown',
      ),
      ...line(
        'P5-B3: the sentence names the too young endpoint, the streak and the day it ends on',
        'P5-B3: the shortest streak names its own endpoint, not the lowest id',
        'P5-B3: what is not shown yet is said: late results, no complete day, no launch',
        'P5-B3: inside a round lateness and age unmake nothing, a miss on an open day does',
      ),
      ...standings('29 days that are short, 30 that are enough'),
    ],
    'P5-C6': cases(
      'P5-C6',
      'tests 180 days ago → true',
      'tests 181 days ago → false',
      'one failed later → false',
      'no runbook → unknown',
    ),
    'P5-D6': cases(
      'P5-D6',
      'passed 365 days ago, nothing open → true',
      'passed 366 days ago → false',
      'a high finding open → false',
      'a later failed audit of the same scope, written differently → false',
      'a failed audit of another scope → false',
      'failed, then passed in the same scope → true',
      'passed and failed on one date → false',
      'an archived failed audit is outside → true',
      'only an audit in progress → unknown',
      'no audit and no finding → unknown',
      'no audit and a critical finding → false',
    ),
  },
}

export const itemRules: Family = {
  name: 'Checklist items, exits and clocks',
  about: '§7.2.2, below the table',
  rules: {
    'windows inside a round': [
      ...line('inside a round a window keeps its start, and a contrary record ends it'),
      ...examples('scorecard 92 days old at submission, gate signed 10 days later: windows are read at submission'),
    ],
    'exit items': [
      ...dryRun('a missing exit item needs one note, not the work', 'an exit item that does not apply is not missing'),
      ...phase('names the exit items that are missing'),
    ],
    'computed items are read-only': [
      ...phase('computed items are read-only: a state typed in changes nothing'),
      ...items('that is computed cannot be set, and an unknown one is not found'),
    ],
    'registers suggest': [
      ...items('stands beside the item until somebody takes it over'),
      ...testsOf('unit/scoring/suggestions')('is only about items that people keep'),
    ],
    'P4-A5, B3, B4, B5': phase(
      'P4-A5 with an experiment like {"lastActivityAt":"2026-11-06"} is false',
      'P4-A5 with an experiment like {"state":"finished","finishedAt":"2026-10-10","lastActivityAt":"2026-10-10"} is false',
      'P4-B3 with an experiment like {"end":"2026-11-25"} is false',
      'P4-B4 with an experiment like {"actualCost":"100.00"} is false',
      'rules about experiments are unknown without one, and a shared cost tag breaks P4-B5',
    ),
    'items that cannot be N/A': [
      ...phase('P2-D1 with {"state":"not-applicable","naReason":"No services"} is not-started'),
      ...items('does not apply only with a reason, and never where a gate needs it'),
    ],
    'P2-C8': phase('P2-C8 counts a member that does not apply as satisfied'),
    'phase progress': phase(
      'is done ÷ (all − not applicable), with gate readiness apart',
      'is "–" when nothing is applicable',
    ),
    'P2-C6': phase('P2-C6 is not met while the build started before the approval of gate 2→3'),
    'time box': experiments(
      'that starts on 2026-11-06 and has 14 days runs through the end of its last day',
      'that starts on 2026-11-05 and has 14 days runs through the end of its last day',
      'is renewed from its old end, by 14 or 28 days',
    ),
    'sandbox inactivity': [
      ...sandbox('without activity the creation counts, and without either nothing is known'),
      ...experiments(
        'after 14 days is flagged and shows its dates',
        'after 30 days is decommission-due and shows its dates',
      ),
    ],
    cap: experiments(
      'of 100: 50.00 reaches 50 and is running',
      'of 100: 75.00 reaches 75 and is running',
      'of 100: 90.00 reaches 90 and is running',
      'of 100: 100.00 reaches 100 and is capped',
    ),
    'start of an experiment': experiments('needs three criteria, a cap above 0 and a cost tag of its own'),
    cadence: cadence(
      'is not started, never overdue, without any event',
      'review of 2026-08-20 is 92 days old and kept',
      'review of 2026-08-19 is 93 days old and overdue',
    ),
  },
}

export const rollbackRules: Family = {
  name: 'Rollback facts',
  about: '§7.2.3',
  rules: {
    'gate-1-2': [
      ...rollback(
        'in use before the approval: 2026-11-19 → 1 facts',
        'in use since the day of the approval: 2026-11-20 → 0 facts',
        'in use since after it: 2026-11-21 → 0 facts',
        'an item of the frozen inventory is no find, also when its date is moved',
        'a start corrected to after the gate withdraws the fact: it stays in the review, no longer true',
      ),
      ...finds(
        'recorded as retired at once, in use before: {"status":"retired","inUse":"no","inUseSince":"2026-11-01"} → 1 facts',
        'not in use, and never was by any version: {"inUse":"no"} → 0 facts',
        'not in use now, an earlier version did not know: {"inUse":"no","earlierUsed":true} → 1 facts',
        'in use since after it was found, which cannot be: {"inUse":"yes","inUseSince":"2026-12-01"} → 1 facts',
      ),
    ],
    'gate-2-3': rollback(
      'TS-1 re-rated 2 / 3 after the gate',
      'TS-1 that was below 3 in the snapshot is not news',
      'a drill recorded failed by the infrastructure lead / somebody else / nobody named',
    ),
    'gate-3-4': rollback(
      'a failed template counts after 7 days without a pass',
      'failing again does not restart the clock, passing again ends it',
      'a required signal whose latest test failed; one made not required does not count',
      'a signal added after the gate has 14 days for its first test',
    ),
    'gate-4-5': [
      ...rollback('another currency than the frozen one is unknown', 'a projection of 0 is overrun by anything'),
      ...examples('a use case validated after the gate is compared with its own estimate'),
      ...oneUseCase(
        'compares full final months only; exactly 1.5 times is within',
        'compares the month that begins on the day of going live',
      ),
    ],
    'gate-5-6': rollback(
      'an exhausted budget is one fact per stretch, a missing day is none',
      'a severe finding opened or raised after the approval, while it is open',
    ),
    any: examples('condition due today / yesterday, not closed: A / K'),
  },
}

export const allocationClocks: Family = {
  name: 'Readings of allocations',
  about: '§4.8, utilization',
  rules: {
    'unit gpu or ptu': line('P2-C2: token capacity counts → true'),
    'unknown size': gpu('an allocation of unknown size is never flagged'),
    'empty quota': gpu('a quota that may be empty proves nothing by being busy'),
  },
}
