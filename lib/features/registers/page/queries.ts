import type { Section } from '@/lib/document/schema'
import { registerPages } from '@/lib/site/register-pages'
import { registerOfSection, registers } from '../catalogue'
import { wordsOf } from '../words/view'
import { keyOfPage } from './rules'

/** What the palette calls the pages that registers give themselves. */
export const registerPageNames: Readonly<Record<string, string>> = Object.fromEntries(
  registers.filter((one) => keyOfPage(one) in registerPages).map((one) => [keyOfPage(one), wordsOf(one).words.name]),
)

/** What the register of a section is called; null for records that are no register. */
export function nameOfSection(section: Section): string | null {
  const one = registerOfSection(section)
  return one ? wordsOf(one).words.name : null
}
