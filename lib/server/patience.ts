import { AsyncLocalStorage } from 'node:async_hooks'

/** How long an ordinary statement may take, by the server's clock; what waits for it is answered within ten seconds. */
export const STATEMENT_MS = 9_000

const store = new AsyncLocalStorage<number>()

/** Statements asked for in here may take this long (imports, undoing an import). */
export const withPatience = <T>(ms: number, work: () => Promise<T>): Promise<T> => store.run(ms, work)

/** How long the connection may stay silent under the statement that is asked for now. */
export const patience = (): number => (store.getStore() ?? STATEMENT_MS) + 500
