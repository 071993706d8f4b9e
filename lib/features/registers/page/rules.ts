import type { SitePage } from '@/lib/site/page'
import { pathOfRegister } from '@/lib/site/places'
import type { Register } from '../definition'

export const keyOfPage = ({ name }: Pick<Register, 'name'>): string => `register-${name}`

/** The row of the table of pages that a declaration asks for; undefined where a page was made for the register. */
export function pageOf({ name, section, module, page }: Register): SitePage | undefined {
  if (!page) return undefined
  const path = pathOfRegister(name)
  return { path, words: `registers-${module}.${name}.name`, ...page, sections: [section], records: { [section]: path } }
}
