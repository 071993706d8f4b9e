import type { Row } from '@/lib/document/schema'

export type ValidationState = 'validated' | 'outdated' | 'failed' | 'never' | 'undated'

/** A template counts as validated when its newest validation passed on or after the day of its last change. */
export function validationState(
  { changedAt }: Pick<Row<'templates'>, 'changedAt'>,
  last: { outcome: string; at: string | null },
): ValidationState {
  if (last.outcome === 'none') return 'never'
  if (last.outcome === 'failed') return 'failed'
  if (changedAt === null || last.at === null) return 'undated'
  return last.at >= changedAt ? 'validated' : 'outdated'
}
