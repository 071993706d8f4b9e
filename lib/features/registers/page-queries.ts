import { registerPages } from '@/lib/site/register-pages'
import { registers } from './catalogue'
import { keyOfPage } from './register-page'
import { wordsOf } from './words'

/** What the palette calls the pages that registers give themselves. */
export const registerPageNames: Readonly<Record<string, string>> = Object.fromEntries(
  registers.filter((one) => keyOfPage(one) in registerPages).map((one) => [keyOfPage(one), wordsOf(one).words.name]),
)
