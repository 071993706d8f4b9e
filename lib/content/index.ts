export { framework } from './framework'
export { CONTENT_VERSION } from './ids'
export * from './lookups'
export type * from './schema'
