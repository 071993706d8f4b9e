import { controlById } from '@/lib/content'
import { readingsOf } from '@/lib/scoring/controls/readings'
import type { Given } from '@/lib/scoring/controls/records-say'
import { controlStanding, newestTest, readingOf, referencesOf } from '@/lib/scoring/controls/states'
import type { Facts } from '@/lib/scoring/facts'

/**
 * Where every control stands by the facts of a day, for a day whose records are there as one document. An archived control is
 * none, as today; a test after the day is not known yet.
 */
export function standingsIn(facts: Facts, given: Given) {
  const { today } = facts
  const controls = facts.rows('controls')
  const asked = controls.flatMap(({ applies, contentId }) =>
    applies === 'no' ? [] : (readingOf(controlById(contentId)) ?? []),
  )
  const says = readingsOf(facts, asked, given)
  const findings = facts
    .rows('findings')
    .filter(({ severity }) => severity === 'critical' || severity === 'high')
    .filter(({ closedAt, openedAt }) => openedAt <= today && (closedAt === null || closedAt > today))
  return controls.map((control) => {
    const catalogue = controlById(control.contentId)
    const reading = readingOf(catalogue)
    const test = newestTest(
      facts.rows('controlTests').filter(({ controlId }) => controlId === control.id),
      today,
    )
    return {
      row: control,
      references: referencesOf(control, catalogue),
      evidenced: test ? test.evidence !== null : false,
      standing: controlStanding({
        control,
        catalogue,
        tests: test ? [test] : [],
        severe: findings.filter(({ controlId }) => controlId === control.id),
        says: (reading && says.get(reading)) ?? null,
        today,
      }),
    }
  })
}
