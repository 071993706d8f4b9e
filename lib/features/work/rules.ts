import { framework, questionById } from '@/lib/content'

/** Questions and areas: a scorecard keeps the one open item of each up to date, so nobody else writes it. */
export const ofScorecard = (source: string | null): boolean =>
  source !== null && (questionById(source) !== undefined || framework.areas.some(({ id }) => id === source))
