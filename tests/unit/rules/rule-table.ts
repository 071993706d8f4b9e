/** A test that shows a rule: its file under `tests/` and its title, for a repeated test the title of one row. */
export type Proof = { file: string; title: string }
/** Rules of one part of the framework's domain, each with the tests that show it. */
export type Family = {
  name: string
  /** The section of the domain description, and what these rules are about. */
  about: string
  rules: Readonly<Record<string, readonly Proof[]>>
}

/** Names tests of one file. */
export const testsOf =
  (file: string) =>
  (...titles: string[]): Proof[] =>
    titles.map((title) => ({ file: `${file}.test.ts`, title }))

/** The files that show most of the rules. */
export const area = testsOf('unit/scoring/area-rating')
export const scorecard = testsOf('unit/scoring/scorecard')
export const laws = testsOf('unit/scoring/laws')
export const forgetting = testsOf('unit/scoring/laws-forgetting')
export const answersKept = testsOf('integration/scorecard/answers')
export const areasKept = testsOf('integration/scorecard/areas')
export const submission = testsOf('integration/scorecard/submission')
export const focusGate = testsOf('unit/scoring/gates/focus-gate')
export const stateTable = testsOf('unit/scoring/gates/state-table')
export const examples = testsOf('unit/scoring/gates/examples')
export const refusals = testsOf('unit/scoring/gates/refusals')
export const dryRun = testsOf('unit/scoring/gates/dry-run')
export const snapshot = testsOf('unit/scoring/gates/snapshot')
export const gateLaws = testsOf('unit/scoring/gates/gate-laws')
export const gateModel = testsOf('unit/scoring/gates/gate-model')
export const rollback = testsOf('unit/scoring/gates/rollback')
export const line = testsOf('unit/scoring/gates/lines')
export const phase = testsOf('unit/scoring/phases')
export const gatesKept = testsOf('integration/gates/refusals')
export const approval = testsOf('integration/gates/approval')
export const depth = testsOf('integration/gates/depth')
export const reviewsKept = testsOf('integration/gates/rollback')
export const seats = testsOf('integration/organizations/seats')
export const bigBang = testsOf('unit/scoring/anti-patterns/big-bang')
export const shadowAi = testsOf('unit/scoring/anti-patterns/shadow-ai')
export const gpu = testsOf('unit/scoring/anti-patterns/gpu-hoarding')
export const security = testsOf('unit/scoring/anti-patterns/security-afterthought')
export const build = testsOf('unit/scoring/anti-patterns/build-everything')
export const patterns = testsOf('unit/scoring/anti-patterns/patterns')
export const chain = testsOf('unit/scoring/chain')
export const metric = testsOf('unit/scoring/metrics')
export const goal = testsOf('unit/scoring/metric-goals')
export const days = testsOf('unit/calendar/days')
export const months = testsOf('unit/calendar/months')
export const zones = testsOf('unit/calendar/zones')
