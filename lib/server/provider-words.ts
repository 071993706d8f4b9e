import { AsyncLocalStorage } from 'node:async_hooks'
import { cache } from 'react'
import { type Provider, readProviderFrom } from '@/lib/content/terms'

const running = new AsyncLocalStorage<Provider>()
/** One per page that is drawn; outside of a page it is forgotten at once. */
const page = cache((): { provider: Provider | null } => ({ provider: null }))

readProviderFrom(() => running.getStore() ?? page().provider ?? 'azure')

/** From here on the page that is being drawn reads the framework in the words of this provider. */
export function drawInWordsOf(provider: Provider): void {
  page().provider = provider
}

/** Does the work of a request in the words of a provider. */
export const inWordsOf = <T>(provider: Provider, work: () => T): T => running.run(provider, work)
