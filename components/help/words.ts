import type { PageKey } from '@/lib/site/pages'

/** The words the portal itself brings, each with the page that shows it. */
export const ownWords = {
  framework: null,
  phase: 'phases',
  scorecard: 'assess',
  area: 'assess',
  question: 'assess',
  level: 'assess',
  rating: 'assess',
  focus: 'work',
  evidence: null,
  item: 'phases',
  check: 'gates',
  gate: 'gates',
  exit: 'gates',
  seat: 'seats',
  deputy: 'seats',
  approval: 'approvals',
  condition: 'gates',
  snapshot: 'assess-history',
  stale: 'gates',
  rollback: 'gates',
  signal: 'flags',
  flag: 'flags',
  chain: 'flags',
  metric: 'metrics',
  action: 'work',
  unknown: null,
  default: 'content',
  role: 'people',
} as const satisfies Record<string, PageKey | null>
export type OwnWord = keyof typeof ownWords
