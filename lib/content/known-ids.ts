import { framework } from './framework'
import { criteria, decisionStarters, items, questions } from './lookups'

/** Ids of the framework that a document may name, by the field that names them. */
export const knownIds = {
  questionId: new Set<string>(questions.map(({ id }) => id)),
  itemId: new Set<string>(items.map(({ id }) => id)),
  /** Parts of counted items, as `item/part`. */
  parts: new Set<string>(items.flatMap(({ id, parts }) => parts.map((part) => `${id}/${part.id}`))),
  metricId: new Set<string>(framework.metrics.map(({ id }) => id)),
  starterId: new Set<string>(decisionStarters.map(({ id }) => id)),
  criterionId: new Set<string>(criteria.map(({ id }) => id)),
  /** Controls of the catalogue. */
  contentId: new Set<string>(framework.controls.map(({ id }) => id)),
  /** Numbers of frameworks, as `framework:number`. */
  references: new Set<string>(
    framework.complianceFrameworks.flatMap(({ id, references }) => references.map(({ number }) => `${id}:${number}`)),
  ),
  catalogueId: new Set<string>(framework.useCases.map(({ id }) => id)),
}
