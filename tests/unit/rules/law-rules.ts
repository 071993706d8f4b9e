import { type Family, forgetting, gateLaws, gateModel, laws, testsOf } from './rule-table'

const unknown = testsOf('unit/scoring/laws-unknown')
const zones = testsOf('unit/scoring/laws-zones')
const evidence = testsOf('unit/scoring/gates/evidence-laws')
const live = testsOf('integration/trust/live-evaluation')

/** What holds for every organization, shown on random ones. */
export const lawRules: Family = {
  name: 'Laws',
  about: '§7.1, below the examples, and what is promised about every number',
  rules: {
    'raising an answer lowers nothing': [
      ...laws('raising one answer never lowers mean, cap or suggestion'),
      ...gateLaws('raising one rating never adds a blocker'),
    ],
    'order is irrelevant': [
      ...laws('the order in which answers were given is irrelevant', 'the order of rows in a section is irrelevant'),
      ...gateLaws('the order of rows changes nothing'),
      ...live('whatever the order of rows in the imported document'),
    ],
    'unknown never reads as clear or met': [
      ...forgetting('forgetting a field never makes a flag, and never makes a pattern read better than it did'),
      ...unknown(
        'forgetting a field never makes a line met',
        'forgetting a register never leaves a pattern clear',
        'a document where nothing is known meets no line and clears nothing',
      ),
      ...gateLaws('unknown never reads as met: without its registers a line is not met, and the gate is not ready'),
    ],
    'more evidence never adds a blocker': [
      ...evidence(
        'never adds a blocker: any record in order that is given back takes blockers away or leaves them',
        'never takes a met line away',
      ),
      ...gateLaws('one more completion, acknowledgement, approval or test never adds a blocker'),
    ],
    'the same input gives the same output': [
      ...laws('the same input gives the same output, as plain JSON'),
      ...gateLaws('the same input gives the same output and an empty document throws nothing'),
    ],
    'another zone moves instants, never dates': zones(
      'a streak of stored dates is as long in every zone',
      'instants are re-read in the new zone, day by day as the runtime reads them',
      'a frozen snapshot keeps the day and the values it was submitted with',
    ),
    'live = library over the export': live(
      'for 20 random organizations, with and without their history',
      'and the export of an import says the same as the export before',
    ),
    'gate histories': gateModel('I1–I6, I8–I10 hold in 2000 histories', 'I8: the same command again creates nothing'),
  },
}
