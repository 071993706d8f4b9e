// The thread in which long judgements are made: text of a document in, plain data out. It knows no database.
import os from 'node:os'
import { parentPort } from 'node:worker_threads'

// Where cores are few, a long judgement lets whoever waits for a page go first (on Linux 0 is this thread alone).
if (process.platform === 'linux') os.setPriority(0, 10)
const { frameworkFor } = await import('../lib/content/index.ts')
const { storedDocument } = await import('../lib/document/stored.ts')
const { judgements } = await import('../lib/scoring/judgements.ts')

/** @typedef {(content: ReturnType<typeof frameworkFor>, document: object | null, input: object) => unknown} Judge */
const known = /** @type {Readonly<Record<string, Judge>>} */ (/** @type {unknown} */ (judgements))

parentPort?.on('message', ({ id, input, name }) => {
  try {
    const document = storedDocument(input.text, input.sections, input.versions)
    parentPort?.postMessage({
      id,
      result: known[name]?.(frameworkFor(document?.organization.provider ?? 'azure'), document, input.input),
    })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
