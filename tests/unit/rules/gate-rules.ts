import {
  approval,
  depth,
  dryRun,
  examples,
  type Family,
  gateLaws,
  gateModel,
  gatesKept,
  line,
  phase,
  refusals,
  reviewsKept,
  seats,
  snapshot,
  stateTable,
  testsOf,
} from './rule-table'

const items = testsOf('integration/phases/items')

export const gateRules: Family = {
  name: 'Gates',
  about: '§3, rules of the gates',
  rules: {
    'GATE-ORDER': [
      ...dryRun('a locked gate names the gate that comes first'),
      ...stateTable('row 5: submit (submit)'),
      ...gateModel('I1–I6, I8–I10 hold in 2000 histories'),
    ],
    'GATE-EVIDENCE': [
      ...snapshot(
        'freezes lines, ratings, inventory, estimates, flags, chain and thresholds',
        'never changes with the facts',
      ),
      ...gatesKept('freezes its snapshot: later records change no byte of it'),
      ...approval('keeps a snapshot whose hash can be made again from its text, and both signatures name it'),
    ],
    'GATE-STALE': [
      ...stateTable(
        'row 3: a line becomes unmet (a new contrary record) (lineUnmet)',
        'row 2: a stale round stays stale when its line is met again',
      ),
      ...line('inside a round a window keeps its start, and a contrary record ends it'),
      ...gatesKept('once a contrary record made the round stale, also after the line is met again'),
    ],
    'GATE-ALL': [
      ...stateTable(
        'row 6: approve, seats left (approve)',
        'row 7: approve, last seat (approveLast)',
        'row 8: request changes (requestChanges)',
      ),
      ...approval('opens the gate with the second signature, moves the phase once and creates the focus items'),
    ],
    'GATE-SELF': [
      ...examples(
        'one person, not the submitter, holds both seats of 1→2, mode false → I',
        'one person, not the submitter, holds both seats of 1→2, mode true → A',
        '3→4 submitted by the only platform team lead: refused at submission, names the rule',
      ),
      ...gatesKept('cannot fill two seats, unless small-team mode is on'),
    ],
    'GATE-ADVANCE': [
      ...examples('two last approvals arrive together: one phase change'),
      ...approval('moves the phase exactly once when both approvals arrive together'),
    ],
    'GATE-EMPTY-SEAT': stateTable(
      'row 16: a gate with an empty seat cannot be submitted; an open round opens when the seat is filled',
    ),
    'GATE-FLAGS': refusals('flagged patterns, a complete chain and open reviews are acknowledged first'),
    ROLLBACK: [
      ...examples(
        'organization in phase 4, item in use before gate 1→2 found: K, phase stays; confirm → 1, dismiss → nothing moves',
      ),
      ...reviewsKept('is dismissed with an action: nothing moves, and the action is recorded'),
    ],
    CONDITION: [
      ...dryRun(
        'P1-B1 is never carriable',
        'only one line, only an unmet one, only of this gate',
        'due 2027-02-18 on 2026-11-20: []',
        'due 2027-02-19 on 2026-11-20: ["condition-due"]',
      ),
      ...stateTable('row 5: a carried line is shown as carried, never as met, and has to be accepted by every seat'),
      ...examples('condition due today / yesterday, not closed: A / K'),
      ...depth('counts once the gate opens; its owner closes it, a bystander cannot'),
    ],
    DEPUTY: [
      ...refusals('a deputy is never the submitter and never fills a second seat'),
      ...seats('is named by the holder, stands in within the dates, and is taken back'),
    ],
    'DRY-RUN': [
      ...dryRun(
        'is open with nothing in the way, and for a gate already behind',
        'expands the security baseline to the items that are open',
        'unknown inputs block as "not shown yet", with what is missing',
      ),
      ...gateLaws('more evidence never adds a blocker: giving a register back takes blockers away or leaves them'),
    ],
    OVERLAP: [
      ...phase('work on a later phase is early'),
      ...items('counts as early in a phase that is ahead'),
      ...dryRun('a locked gate names the gate that comes first'),
    ],
  },
}

export const whoMayWhat: Family = {
  name: 'Who, precondition, effects',
  about: '§7.3, second table',
  rules: {
    submit: [
      ...refusals('submit: role editor or admin, or a holder of infrastructure lead'),
      ...gatesKept('asks for a role: 403 for a viewer, and outsiders find nothing'),
      ...depth('a submission notes each missing exit item, and the notes stand in the snapshot'),
    ],
    'carried line': [
      ...dryRun('an approver cannot carry a line, and an incomplete condition is refused'),
      ...gatesKept('goes on with one line carried by a condition that each seat accepts'),
    ],
    approve: [
      ...refusals(
        'approve by somebody without the seat is refused',
        'approve of another snapshot is refused',
        'approve with changes of another list is refused',
        'approve needs a proof of identity of the last five minutes and a person',
      ),
      ...gatesKept('when the last proof of identity is older than five minutes'),
    ],
    'last approval': approval(
      'opens the gate with the second signature, moves the phase once and creates the focus items',
    ),
    'request changes': [
      ...refusals(
        'request changes needs a reason of ten characters and works beside another approval of the same seat',
      ),
      ...gatesKept('ends with a request for changes, keeps the reason, and can be submitted again'),
    ],
    'two holders of one seat': [
      ...refusals('a second approval of a signed seat is refused, also by its other holder'),
      ...depth('lets the other holder ask for changes after the first approved'),
    ],
    'take back': [
      ...refusals('take back: only the own signature, with a reason'),
      ...gatesKept('gives a signature back to its signer alone'),
    ],
    withdraw: [
      ...refusals('withdraw: the submitter too, with a reason'),
      ...gatesKept('is withdrawn by who may submit, and by nobody else'),
    ],
    stale: dryRun('a stale round blocks until it is refreshed'),
    refresh: [
      ...stateTable('row 12: the old round ends as refreshed and the new one has no signature'),
      ...depth('shows the difference, asks every seat again, and keeps what the round carried out of the check'),
    ],
    'line change without unmet': stateTable('row 4: the change is listed, must be seen, and the signature stands'),
    'holder change': stateTable(
      'row 14: signer loses the seat (signerLeaves)',
      'row 14: a disabled signer does not count',
    ),
    deputy: [
      ...stateTable(
        'row 14: a deputy signs for the holder; the end of the dates keeps the signature, annulling the naming does not',
      ),
      ...seats(
        'is refused for more than 90 days, past or turned dates, oneself, another holder and somebody without the seat',
        'has no deputy, and nobody else names one',
      ),
    ],
    'rollback fact': [
      ...stateTable(
        'row 17: a further fact joins the open review',
        'row 17: a gate accepted at baseline has no criteria',
      ),
      ...reviewsKept('is opened by hand by a seat holder only, with what was observed'),
    ],
    vote: refusals('a vote needs a reason; to dismiss also an action; a later vote of the seat counts'),
    confirmed: stateTable(
      'row 22: an open round ends as withdrawn by the system, an open review closes as superseded',
      'row 22: a label from before the roll-back is gone when the phase is reached again',
    ),
    dismissed: [
      ...examples('dismissed item edited later: no new review; a second item opens one'),
      ...reviewsKept('is dismissed with an action: nothing moves, and the action is recorded'),
    ],
    'two reviews at once': examples(
      'reviews open on 2→3 and 4→5, 2→3 confirmed: phase 2, the review of 4→5 closed as superseded',
    ),
    baseline: refusals('baseline: an admin, once, before any submission, not before the present phase'),
    'phase 6': testsOf('unit/scoring/gates/phase-six')(
      'phase 6 has no gate ahead: nothing can be submitted, and every gate is behind',
      'a rollback of 5→6 stays possible in phase 6',
    ),
  },
}

export const gateExamples: Family = {
  name: 'Gate examples',
  about: '§7.3, last table',
  rules: {
    '1→2: approval, then the confirmation is older than a new item': examples(
      '1→2: security lead approves, then the inventory confirmation is older than a new item',
    ),
    '2→3 in review, training 84% → 81% / 79%': examples('2→3 in review, training 84 % → 81 % / → 79 %'),
    'scorecard 92 days old at submission, signed 10 days later': examples(
      'scorecard 92 days old at submission, gate signed 10 days later: windows are read at submission',
    ),
    '3→4 submitted by the only platform team lead': examples(
      '3→4 submitted by the only platform team lead: refused at submission, names the rule',
    ),
    '1→2 submitted by the infrastructure lead': examples(
      '1→2 submitted by the infrastructure lead: may sign the own seat, the security lead decides',
    ),
    '1→2 submitted by the only security lead': [
      ...examples('1→2 submitted by the only holder of security lead: the seat has no other signer'),
      ...depth('name a seat that only the submitter could sign'),
    ],
    'one person in both seats of 1→2, mode off / on': examples(
      'one person, not the submitter, holds both seats of 1→2, mode false → I',
      'one person, not the submitter, holds both seats of 1→2, mode true → A',
    ),
    '4→5, third holder replaced before signing': examples(
      '4→5, two approvals, third seat holder replaced before signing: two stand, the new holder signs',
    ),
    '4→5, first signer removed before the third signs': examples(
      '4→5, first signer removed from the seat before the third signs: seat open again, the new holder signs',
    ),
    'two last approvals arrive together': examples('two last approvals arrive together: one phase change'),
    'phase 4, item in use before gate 1→2 found': examples(
      'organization in phase 4, item in use before gate 1→2 found: K, phase stays; confirm → 1, dismiss → nothing moves',
    ),
    'reviews open on 2→3 and 4→5, 2→3 confirmed': examples(
      'reviews open on 2→3 and 4→5, 2→3 confirmed: phase 2, the review of 4→5 closed as superseded',
    ),
    'dismissed item edited later': examples('dismissed item edited later: no new review; a second item opens one'),
    'estimate raised after 4→5, actual 1.6 × the frozen one': examples(
      'estimate raised after gate 4→5, actual 1.6 × the frozen estimate: review opens',
    ),
    'condition due today / yesterday, not closed': examples('condition due today / yesterday, not closed: A / K'),
  },
}
