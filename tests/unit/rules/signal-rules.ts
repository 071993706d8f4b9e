import { bigBang, build, chain, type Family, gpu, patterns, security, shadowAi, testsOf } from './rule-table'

export const signalRules: Family = {
  name: 'Anti-pattern signals',
  about: '§7.2.1 and §4',
  rules: {
    'BB-1': bigBang(
      'build started 2025-01-31, no user, today 2025-07-30 / 2025-07-31: watch / flagged',
      'a user before or after the start ends it; after six months it is told as history',
      'unknown while nobody said whether the build started, or on which day',
      'a baseline at phase 4 or later without a date does not apply',
      'a baseline that begins in phase 3 entered it on its date',
    ),
    'BB-2': bigBang(
      'the warning starts at three months and never stands beside the flag',
      'an admin may move the warning, not the flag',
    ),
    'BB-3': bigBang(
      'true from day 181 in one of the first three phases',
      'a submission since entry ends it, also with requested changes; a withdrawn one does not',
      'entry starts again after a confirmed rollback',
      'unknown only where no phase is recorded at all',
    ),
    'BB-4': bigBang(
      'five approved templates, one environment in 90 days, a build 90 days old',
      'unknown without a start date',
    ),
    'BB-5': bigBang(
      'three items first seen in 90 days while phase 3 has no user',
      'firstSeen is the day of use, so a thorough first search is no new demand',
      'fewer than three items say nothing while a source was never searched',
    ),
    'SA-1': shadowAi(
      'an item discovered or triaged, in use and not reviewed',
      'unknown use is unknown, unless another item is true',
      'no item, or one that is not in use, says nothing until all four sources were searched',
    ),
    'SA-2': shadowAi(
      'high risk open for more than 30 days, any risk for more than 90',
      'closed, adopted and accepted items are not open; an acceptance ends',
      'an open item without a risk is unknown between the two limits',
      'nothing overdue says nothing until all four sources were searched',
    ),
    'SA-3': shadowAi(
      'a low rating, or fewer than four sources in 90 days',
      'either half alone leaves the other open',
      'blind since the first of the days on which always some source was out of sight',
    ),
    'SA-4': shadowAi(
      'at least three and more than in the 90 days before',
      'what the first run of a source found is left out',
      'unknown while a source has no run in either window',
    ),
    'SA-5': shadowAi(
      'shadow item found after gate, in use before it: Shadow AI flagged',
      'historic once the review is decided and the item closed',
      'does not apply before an approval, nor at baseline',
    ),
    'GH-1': gpu(
      'utilization 19.9% for 30 days: flagged',
      'a newest sample older than 7 days says nothing, unless another allocation is true',
      'an entered pair is never extrapolated, ages after 35 days, and yields to samples',
      'an accepted exemption with an end date ends the flag until then; release ends it for good',
      'without an approval date low days are never sure, and too few of them are false',
      'an entered pair stands for its low days: samples of the same day beat it, days after it without a sample are gaps',
      'a pair without its number of days is unknown, and any number is counted in no time',
    ),
    'GH-2': gpu('utilization 5% for 29 days: watch', '15 days, a gap, 10 days: GH-1 false, 26 at most; GH-2 unknown'),
    'GH-3': gpu(
      'mean of the last 30 complete days below 20% on a reserved allocation',
      'needs 24 of the 30 days',
      'does not apply without a reservation; an unknown reservation is unknown unless it could not matter',
    ),
    'GH-4': gpu(
      'approved 61 days ago and linked to nothing',
      'a link to something live ends it, a link to something finished or missing does not',
      'unknown when nobody recorded the approval',
    ),
    'GH-5': gpu(
      'used ÷ allocated, weighted by size, below 40%',
      'needs samples for 80% of the allocation days; days before the approval are none',
      'the capacity of the day counts where it is recorded',
      'without an approval date low days are never sure, and too few of them are false',
    ),
    'SE-1': security(
      'something in production while Security is below 3',
      'a model linked to a counted use case is not counted twice',
      'unknown with production and nothing submitted; empty registers count as none in production',
    ),
    'SE-2': security(
      'an approved template without managed identity or private endpoint',
      'unknown without an approved template, or with a control nobody answered',
    ),
    'SE-3': security(
      'in production without a security review',
      'reviewed on the same day is in time, on a later day is history',
      'unknown without a use case',
    ),
    'SE-4': security(
      'an open unreviewed item in production or with confidential or restricted data',
      'unknown class and environment are unknown, as is an inventory nobody filled by searching',
    ),
    'SE-5': security(
      'Security two points behind Automation in the same scorecard',
      'from phase 3 on, a baseline control known to be below 100%',
    ),
    'BE-1': build(
      'more than half of at least four live parts',
      'unknown below four parts, or when the unknowns would decide',
    ),
    'BE-2': build(
      'own-built serving with a managed equivalent and no accepted ADR',
      'only an accepted ADR counts',
      'unknown without a component, category or equivalent',
    ),
    'BE-3': build(
      'a share from 30% to 50%',
      'or a rise of at least 10.0 points since the last snapshot',
      'a share that was cut to one decimal decides only where the tenth it lost does not',
      'an equivalent nobody judged is read in both ways',
      'unknown below four parts, and in its second half without a snapshot',
    ),
    'BE-4': build('a live own-built part without an owner', 'missing maintenance hours are named and decide nothing'),
    'BE-5': build(
      'created on a later date than the entry entered Adopt, while it is still there',
      'unknown without a radar link, or when nobody recorded the creation',
    ),
  },
}

export const chainRules: Family = {
  name: 'The compounding chain',
  about: '§4.6 and §7.2.1',
  rules: {
    head: chain('an unknown head is not enough data, whatever the items say', 'a false head is none'),
    'link-1': chain(
      'chain: same + item in use since month 2, security-reviewed: forming',
      'chain: item in use since before the build started: at risk only (cause is not the wait)',
      'items of any status count for link 1, also closed and archived ones',
    ),
    'link-2': chain('production alone completes it; unknown use does not'),
    'not-enough-data': chain('an unknown head is not enough data, whatever the items say'),
    none: chain('a false head is none'),
    'at-risk': chain('chain: build started, 4 months, no user, no shadow item: at risk'),
    forming: chain('chain: same + item in use since month 2, security-reviewed: forming'),
    complete: [
      ...chain('chain: same + item in use, not reviewed: complete'),
      ...testsOf('integration/gates/pattern-states')(
        'tells the security lead once when the chain is complete, and again only after it was open',
      ),
    ],
    since: [
      ...patterns('a flag that the records do not date counts from the day it was first written down'),
      ...shadowAi('counts from the day it was found; how long it was in use before is told beside it'),
      ...gpu('a flag is no older than the record of the allocation'),
    ],
  },
}
