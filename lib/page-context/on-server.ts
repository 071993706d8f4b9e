import { cache } from 'react'
import type { PageContext } from './context'

/** One per page that is drawn. */
const opened = cache((): { context: PageContext | null } => ({ context: null }))

/** From here on the page that is being drawn is one of this organization. */
export function openPage(context: PageContext): void {
  opened().context = context
}

/** The context of the page, once `pageActor` has found out who reads it. */
export function pageContext(): PageContext {
  const { context } = opened()
  if (!context) throw new Error('A page of an organization begins with pageActor().')
  return context
}

export { pageContext as usePageContext }
