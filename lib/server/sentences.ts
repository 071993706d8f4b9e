import { createTranslator } from 'next-intl'
import { spokenParams } from '@/lib/calendar/words'
import { messages } from '@/lib/messages/messages'

type Sentence = { code: string; params: Record<string, string | number> }

// Messages are looked up by codes that rules make, which the types of the message files cannot know.
const { phases, readiness, scoring } = messages
const spoken: Record<string, unknown> = { phases, readiness, scoring }
const translate = createTranslator({ locale: 'en', messages: spoken })

/** The words of a rule's sentence where no page renders it: in the API, the shell, problem documents and notices. */
export function sentenceText({ code, params }: Sentence): string {
  const key = /^(phases|readiness|scoring)\./.test(code) ? code : `scoring.${code}`
  return translate(key as never, spokenParams(params) as never)
}

/** The same value with the words of every sentence beside its code, as `text`. */
export type Worded<T> = T extends Sentence
  ? T & { text: string }
  : T extends readonly (infer One)[]
    ? Worded<One>[]
    : T extends object
      ? { [K in keyof T]: Worded<T[K]> }
      : T

export function worded<T>(value: T): Worded<T> {
  if (Array.isArray(value)) return value.map(worded) as Worded<T>
  if (typeof value !== 'object' || value === null) return value as Worded<T>
  if (isSentence(value)) return { ...value, text: sentenceText(value) } as Worded<T>
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, worded(one)])) as Worded<T>
}

const isSentence = (value: object): value is Sentence =>
  'code' in value && typeof value.code === 'string' && 'params' in value && typeof value.params === 'object'
