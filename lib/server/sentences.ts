import { createTranslator } from 'next-intl'
import readiness from '@/lib/messages/en/readiness.json'
import scoring from '@/lib/messages/en/scoring.json'

type Sentence = { code: string; params: Record<string, string | number> }

// Messages are looked up by codes that rules make, which the types of the message files cannot know.
const messages: Record<string, unknown> = { readiness, scoring }
const translate = createTranslator({ locale: 'en', messages })

/** The words of a rule's sentence where no page renders it: in problem documents and notices. */
export function sentenceText({ code, params }: Sentence): string {
  const key = code.startsWith('readiness.') ? code : `scoring.${code}`
  return translate(key as never, params as never)
}
