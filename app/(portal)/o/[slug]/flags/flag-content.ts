import { framework, withThresholds } from '@/lib/content'
import type { SignalLimit } from '@/lib/features/thresholds/queries'

/** The framework's words about patterns and signals, as the flag components take them. */
export const patternWords = () => Object.fromEntries(framework.antiPatterns.map((pattern) => [pattern.id, pattern]))
export const patternNames = Object.fromEntries(framework.antiPatterns.map(({ id, name }) => [id, name]))

/** The words of every signal with the organization's own numbers in its rule. */
export function signalWords(limits: Readonly<Record<string, readonly SignalLimit[]>>) {
  return Object.fromEntries(
    framework.antiPatterns
      .flatMap(({ signals }) => signals)
      .map(({ id, text, plain, rule, inputs, action, register, advice }) => {
        const own = new Map(limits[id]?.map(({ key, value }) => [key, value]))
        const filled = (words: string) => withThresholds(words, (key, standard) => own.get(key) ?? standard)
        return [id, { text, plain: filled(plain), rule: filled(rule), inputs, action, register, advice }]
      }),
  )
}
