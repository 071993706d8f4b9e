import { criteria, criterionById } from '@/lib/content'
import { comparisonErrors } from '@/lib/document/decision-checks'
import { folded } from '@/lib/document/folding'
import type { Row } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { Refusal } from '@/lib/server/errors'
import { readMadr } from './reading/rules'
import type { CriterionName } from './rules'

const contentIds = new Map(criteria.map(({ id, name }) => [folded(name), id]))

/** What a criterion is called: by the content, or by a name of its own. */
export const criterionName: CriterionName = ({ criterionId, name }) =>
  criterionById(criterionId)?.name ?? name ?? criterionId ?? ''

const refused = (problems: readonly string[]): Refusal =>
  new Refusal('invalid', problems[0]!, { errors: problems.map((message) => ({ pointer: '/markdown', message })) })

/** Reads a decision from a text and refuses it, with the lines, where something cannot be read or does not hold together. */
export function readDecision(text: string, today: string) {
  const read = readMadr(text, (name) => contentIds.get(folded(name)) ?? null)
  if ('problems' in read) {
    throw refused(read.problems.map(({ line, message }) => inWords('decisions.lineOfTheText', { line, message })))
  }
  const errors = comparisonErrors(read.decision as Row<'adrs'>).map(({ message }) => message)
  if (read.decision.decidedAt !== null && read.decision.decidedAt > today) {
    errors.push(inWords('organizations.thisAlreadyHappenedSoThe'))
  }
  if (errors.length > 0) throw refused(errors)
  return read
}
