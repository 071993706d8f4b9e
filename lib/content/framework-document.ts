import { framework } from './framework'
import { CONTENT_VERSION } from './ids'
import type { Framework } from './schema'

/** The whole framework as one plain JSON document, for `GET /api/v1/framework`; readable without signing in. */
export function frameworkDocument(): { format: 'sextant-framework'; contentVersion: string; framework: Framework } {
  return { format: 'sextant-framework', contentVersion: CONTENT_VERSION, framework }
}
