import { createTranslator } from 'next-intl'
import readiness from '@/lib/messages/en/readiness.json' with { type: 'json' }
import scoring from '@/lib/messages/en/scoring.json' with { type: 'json' }

type Sentence = { code: string; params: Record<string, string | number> }

const translators = {
  scoring: createTranslator({ locale: 'en', messages: scoring as Record<string, unknown> }),
  readiness: createTranslator({ locale: 'en', messages: readiness as Record<string, unknown> }),
}

/** The words of a rule's sentence where no page renders it: in problem documents and notices. */
export function sentenceText(module: keyof typeof translators, { code, params }: Sentence): string {
  return translators[module](code as never, params as never)
}
