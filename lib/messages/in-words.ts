import { createTranslator } from 'next-intl'
import refusals from './en/refusals.json'

type Refusals = typeof refusals
type Code = { [M in keyof Refusals]: `${M}.${keyof Refusals[M] & string}` }[keyof Refusals]

const translate = createTranslator({
  locale: 'en',
  messages: { refusals } as Record<string, unknown>,
  onError: (error) => {
    throw error
  },
})

/** The words of what the server says by itself (a refusal, a bad field), from its code: they stand in `refusals.json`. */
export const inWords = (code: Code, values: Record<string, string | number | null | undefined> = {}): string =>
  translate(
    `refusals.${code}` as never,
    Object.fromEntries(Object.entries(values).map(([k, v]) => [k, String(v)])) as never,
  )
