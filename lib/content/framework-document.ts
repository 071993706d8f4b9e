import { frameworkFor } from './framework'
import { CONTENT_VERSION } from './ids'
import type { Framework } from './schema'
import type { Provider } from './terms'

/** The whole framework as one plain JSON document, for `GET /api/v1/framework`; readable without signing in. */
export function frameworkDocument(provider: Provider): {
  format: 'sextant-framework'
  contentVersion: string
  /** In whose words. */
  provider: Provider
  framework: Framework
} {
  return { format: 'sextant-framework', contentVersion: CONTENT_VERSION, provider, framework: frameworkFor(provider) }
}
