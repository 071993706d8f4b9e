import fc from 'fast-check'
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { framework } from '@/lib/content'
import { messages as all } from '@/lib/messages/messages'
import { evaluate } from '@/lib/scoring/evaluate'
import type { Sentence } from '@/lib/scoring/types'
import { documents } from './arbitraries'
import { documentOf, TODAY } from './documents'

const { scoring: messages } = all

const failures: string[] = []
const translate = createTranslator({
  locale: 'en',
  messages: { scoring: messages },
  onError: (error) => failures.push(error.message),
})
/** A sentence as a reader sees it; the codes are data, so the translator cannot know them. */
const told = ({ code, params }: Sentence): string => translate(code as 'scoring.clears', params as { text: string })

const isSentence = (value: object): value is Sentence => 'code' in value && 'params' in value

/** Every sentence inside a value. */
function sentences(value: unknown): Sentence[] {
  if (Array.isArray(value)) return value.flatMap(sentences)
  if (typeof value !== 'object' || value === null) return []
  return isSentence(value) ? [value] : Object.values(value).flatMap(sentences)
}

describe('the sentences of the signals, the chain and the refusals', () => {
  test('whatever an evaluation says has its words', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { chain, patterns } = evaluate(framework, document, TODAY)
        for (const sentence of sentences({ chain, patterns })) {
          const text = told(sentence)
          expect(text, sentence.code).not.toMatch(/[{}]/)
          expect(text.length, sentence.code).toBeGreaterThan(3)
        }
        expect(failures).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('every signal has words for true and false', () => {
    const words: Record<string, unknown> = messages.signals
    for (const signal of framework.antiPatterns.flatMap((pattern) => pattern.signals)) {
      expect(words[signal.id], signal.id).toMatchObject({ true: expect.any(String), false: expect.any(String) })
    }
  })

  test('an empty document is told in plain words', () => {
    const { patterns } = evaluate(framework, documentOf(), TODAY)
    const missing = patterns[0]?.missing.map((input) => told(input.sentence))
    expect(missing).toEqual(['Whether the platform build has started.'])
  })
})
