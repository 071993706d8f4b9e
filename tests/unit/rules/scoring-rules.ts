import {
  answersKept,
  area,
  areasKept,
  examples,
  type Family,
  focusGate,
  laws,
  scorecard,
  submission,
  testsOf,
} from './rule-table'

const acceptance = testsOf('unit/scoring/gates/acceptance')
const agreement = testsOf('integration/scorecard/agreement')

export const scoringRules: Family = {
  name: 'Scoring',
  about: '§0.2, rules of rating',
  rules: {
    'AREA-DIRECT': [
      ...area('M1 a quick rating alone is complete'),
      ...areasKept('is final at once from somebody who may confirm (M1), stored with version and audit'),
    ],
    'AREA-DERIVED': [
      ...area('R2', 'R3', 'R15'),
      ...laws('1 ≤ suggested ≤ 5, suggested ≤ cap, and the suggestion is always an allowed final'),
      ...agreement('is the one of lib/scoring for any answers of any area'),
    ],
    'AREA-CAP': [
      ...area('R4', 'R5', 'M11 the critical question limits the override of R4'),
      ...laws('no final above the cap, outside 1–5 or further than one is ever allowed'),
    ],
    'AREA-COMPLETE': area('R9', 'R10', 'R11', 'R14', 'not applicable without a reason leaves the question open'),
    'AREA-CONFIRM': [
      ...area('M10 no override leaves the scale'),
      ...areasKept('keeps both values and the reason; a viewer with the seat infrastructure-lead may'),
      ...agreement('never holds a final rating that lib/scoring would not let stand, and loses none that it would'),
    ],
    OVERALL: scorecard('M15 [3,3,3,3,3,3] is 3.0, 50%', 'M16 a scorecard with five areas has none'),
    FOCUS: [
      ...scorecard('area rating 3: not a focus area'),
      ...laws('final < 3 if and only if the area is a focus area and proposes focus items'),
    ],
    'FOCUS-GATE': [
      ...focusGate('does not refuse submission, but no seat signs while an area is open for it'),
      ...acceptance('is accepted seat by seat, and both seats then sign without being asked again'),
    ],
    'FOCUS-STAR': area('R5', 'R18'),
    STALE: [
      ...scorecard('M17 scorecard 92 / 93 days old: fresh / stale'),
      ...examples('scorecard 93 days old at submission: gates 1→2 and 2→3 refused'),
    ],
    DELTA: scorecard(
      'progress is the latest minus the previous, and a draft never counts',
      'one submitted scorecard has no difference',
    ),
    'SHADOW-SENSE': [
      ...area(
        'M6 Shadow AI quick 4 needs SH-1 answered 3 or more',
        'M7 Shadow AI guided 2 5 5 5 5 5 cannot be raised to 4',
      ),
      ...laws('adding, finding or removing shadow items changes no rating'),
      ...agreement('binds quick ratings of Shadow AI alone'),
    ],
    VERSION: [
      ...scorecard('VERSION a changed descriptor changes no rating'),
      ...answersKept('stores it with person, day and content version, and writes version, outbox and audit'),
    ],
  },
}

export const scoringReadings: Family = {
  name: 'Readings of scoring',
  about: '§7.1, points',
  rules: {
    Arithmetic: [
      ...laws('the order in which answers were given is irrelevant', 'confidence, notes and evidence change nothing'),
      ...area('R16', 'R17'),
    ],
    '60%': area('R10', 'R11', 'R12'),
    '★ and N/A': [
      ...area('R13 the critical question is refused as not applicable, and stays missing'),
      ...answersKept('never marks the critical question as not applicable, and wants a reason for the others (R13)'),
    ],
    'Before completion': area('R9 and R11 tell how far they are: 1 of 6 and 3 of 6'),
    Mode: [
      ...area(
        'M3 started guided answers keep the quick rating and show their progress',
        'M4 complete guided answers replace the quick rating and ask for confirmation again',
      ),
      ...answersKept('quick 4 stands while questions are open (M3) and gives way to the suggestion (M4)'),
    ],
    'Cap in quick mode': area(
      'M5 a quick 5 is no longer allowed once the critical question is answered 1',
      'M6 Shadow AI quick 4 needs SH-1 answered 3 or more',
    ),
    'Cap and override': area(
      'M9 suggested 3: 1 refused, 2 without reason refused, 2 with reason is a focus area with one item',
      'M11 the critical question limits the override of R4',
    ),
    'Who confirms': [
      ...areasKept('keeps both values and the reason; a viewer with the seat infrastructure-lead may'),
      ...answersKept('stays while the suggestion stays (M13), and is withdrawn when it changes (M14)'),
    ],
    Submission: [
      ...submission(
        'needs six confirmed ratings and says which are missing',
        'freezes the scorecard: the database itself refuses every change of it',
        'starts from the last one: answers carried with their day and person, areas to be confirmed anew',
      ),
      ...scorecard('carried answers count and are told'),
    ],
    'FOCUS uses': area(
      'M2 a quick 2 is a focus area with one item for the area',
      'M9 suggested 3: 1 refused, 2 without reason refused, 2 with reason is a focus area with one item',
    ),
    'FOCUS-STAR': area('R5', 'R18'),
    'When items appear': submission(
      'is only proposed before Phase 2 (R15)',
      'is created from Phase 2 on, one open item per question, and offered for closing, never closed',
    ),
    OVERALL: scorecard('M15 [4,3,4,3,4,3] is 3.5, 63%', 'M16 only five areas [5,5,5,5,5,null] is none'),
    STALE: scorecard('M17 scorecard 92 / 93 days old: fresh / stale', 'signals read a stale scorecard and say so'),
    DELTA: scorecard('a change of mode or content version is marked beside the difference'),
  },
}

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)

export const ratingExamples: Family = {
  name: 'Rating examples',
  about: '§7.1, R1 to R19',
  rules: Object.fromEntries(numbered('R', 19).map((id) => [id, area(id)])),
}

export const modeExamples: Family = {
  name: 'Examples of modes, totals and gates',
  about: '§7.1, M1 to M22',
  rules: {
    M1: area('M1 a quick rating alone is complete'),
    M2: area('M2 a quick 2 is a focus area with one item for the area'),
    M3: area('M3 started guided answers keep the quick rating and show their progress'),
    M4: area('M4 complete guided answers replace the quick rating and ask for confirmation again'),
    M5: area('M5 a quick 5 is no longer allowed once the critical question is answered 1'),
    M6: area('M6 Shadow AI quick 4 needs SH-1 answered 3 or more'),
    M7: area('M7 Shadow AI guided 2 5 5 5 5 5 cannot be raised to 4'),
    M8: area('M8 Shadow AI guided all 3 can be raised to 4 with a reason'),
    M9: area('M9 suggested 3: 1 refused, 2 without reason refused, 2 with reason is a focus area with one item'),
    M10: area('M10 no override leaves the scale'),
    M11: area('M11 the critical question limits the override of R4'),
    M12: scorecard('M12 forty shadow items change no rating'),
    M13: area('M13 a changed answer that keeps the suggestion keeps the confirmation'),
    M14: area('M14 a changed answer that moves the suggestion withdraws it'),
    M15: scorecard(
      'M15 [3,3,3,3,3,3] is 3.0, 50%',
      'M15 [2,3,3,3,3,3] is 2.8, 46%',
      'M15 [4,3,4,3,4,3] is 3.5, 63%',
      'M15 [1,1,1,2,2,2] is 1.5, 13%',
    ),
    M16: scorecard(
      'M16 [1,1,1,1,1,1] is 1.0, 0%',
      'M16 [5,5,5,5,5,5] is 5.0, 100%',
      'M16 a scorecard with five areas has none',
    ),
    M17: scorecard('M17 scorecard 92 / 93 days old: fresh / stale'),
    M18: focusGate('M18: GR final 2 at gate 1→2 does not block'),
    M19: focusGate('M19: a draft with GR 3 does not count while the latest submitted says 2'),
    M20: focusGate('M20: GR 2 accepted by one seat / by both: open / accepted, shown as accepted and not met'),
    M21: focusGate('M21: accepted at GR 2, a newer scorecard says GR 2 and SC 2: GR stands, SC is open'),
    M22: focusGate('M22: accepted at 2, newer scorecard says 1: void; back at 2 it is asked again'),
  },
}
