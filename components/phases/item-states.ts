import type { StatusKind } from '../ui/status'

/** States a person can give, in their order. */
export const itemStates = ['not-started', 'in-progress', 'done', 'blocked', 'not-applicable'] as const
export type ItemState = (typeof itemStates)[number]

export const stateKinds = {
  'not-started': 'unknown',
  'in-progress': 'waiting',
  done: 'ready',
  blocked: 'blocked',
  'not-applicable': 'clear',
} as const satisfies Record<ItemState, StatusKind>
