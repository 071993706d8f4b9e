import type { Row } from '@/lib/document/schema'
import { environmentOf } from '@/lib/scoring/gates/lines-preparation'

type Run = Row<'pipelineRuns'>

/** A run counts for the gate when its environment is known and no sandbox; the newest of a day is the one recorded last. */
export const countsForGate = (run: Pick<Run, 'environment'>): boolean => environmentOf(run) === 'counted'

/** The newest of some runs, by day and then by id, which grows with time. */
export function newestRun(runs: readonly Run[]): Run | null {
  return runs.reduce<Run | null>(
    (newest, run) =>
      newest === null || run.at > newest.at || (run.at === newest.at && run.id > newest.id) ? run : newest,
    null,
  )
}
