// The thread in which documents that somebody sent are read and judged, one after the other: a file in, plain data out.
import os from 'node:os'
import { parentPort } from 'node:worker_threads'

// As in judge-thread.mjs: whoever waits for a page goes first.
if (process.platform === 'linux') os.setPriority(0, 10)
const { evaluateFile } = await import('../lib/features/documents/file/rules.ts')

/** @type {Promise<void>} */
let before = Promise.resolve()

parentPort?.on('message', ({ id, input }) => {
  before = before.then(async () => {
    try {
      parentPort?.postMessage({ id, result: await evaluateFile(input.path, input.asOf) })
    } catch (error) {
      parentPort?.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
})
