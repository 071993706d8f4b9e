import { framework, signals, withThresholds } from '@/lib/content'

/** The framework's words about patterns and signals, as the flag components take them. */
export const patternWords = Object.fromEntries(framework.antiPatterns.map((pattern) => [pattern.id, pattern]))
export const patternNames = Object.fromEntries(framework.antiPatterns.map(({ id, name }) => [id, name]))
export const signalWords = Object.fromEntries(
  signals.map(({ id, text, rule, action, register, advice }) => [
    id,
    { text, rule: withThresholds(rule), action, register, advice },
  ]),
)
