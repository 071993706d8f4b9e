import type { StatusKind } from '../ui/status'

/** How the state of a chain of data looks. */
export const residencyShapes: Record<'kept' | 'hit' | 'unknown', StatusKind> = {
  kept: 'ready',
  hit: 'blocked',
  unknown: 'unknown',
}
