// The thread in which files of reports are made and checked, one after the other: plain data in, bytes or a verdict out.
import os from 'node:os'
import { parentPort } from 'node:worker_threads'
import { verify } from './verify-report.mjs'

// As in judge-thread.mjs: whoever waits for a page goes first.
if (process.platform === 'linux') os.setPriority(0, 10)

/**
 * The libraries of the formats are read when the first file is made: who only checks one needs none of them.
 * @param {{ format: import('../lib/report/formats/make.ts').FileFormat, sealed: import('../lib/report/model.ts').Sealed, table: number }} input
 */
async function made({ format, sealed, table }) {
  const { makeFile } = await import('../lib/report/formats/make.ts')
  return makeFile(format, sealed, table)
}

/** @type {Promise<void>} */
let before = Promise.resolve()

parentPort?.on('message', ({ id, input, name }) => {
  before = before.then(async () => {
    try {
      const result = name === 'verify' ? verify(input) : await made(input)
      parentPort?.postMessage({ id, result })
    } catch (error) {
      parentPort?.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
})
