import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleThreads } from '@/scripts/launcher/bundle-threads.mjs'

// Beside node_modules, where a build is: what is imported from packages is looked up from here.
const folder = mkdtempSync(path.join(process.cwd(), 'node_modules', '.threads-'))

type Answer = { said: string; id: number; result?: unknown; error?: string }

/** What a thread of the build says to one task. */
async function answerOf(name: string, task: { name: string; input: unknown }): Promise<Answer> {
  const worker = new Worker(path.join(folder, `${name}-thread.mjs`), { execArgv: [], stdout: true })
  let said = ''
  worker.stdout.on('data', (part) => (said += part))
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.once('message', (answer) => setImmediate(() => resolve({ ...answer, said })))
      worker.once('error', reject)
      worker.postMessage({ id: 1, ...task })
    })
  } finally {
    await worker.terminate()
  }
}

describe('the threads of a build', () => {
  beforeAll(() => bundleThreads(folder))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('hold no compiler: each runs from plain files', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.mjs'))
    expect(files).toEqual(expect.arrayContaining(['evaluate-thread.mjs', 'judge-thread.mjs', 'report-thread.mjs']))
    for (const file of files) expect(readFileSync(path.join(folder, file), 'utf8')).not.toMatch(/from\s*"tsx/)
  })

  it('check a file of a report', async () => {
    const answer = await answerOf('report', { name: 'verify', input: new Uint8Array([1, 2, 3]) })
    // And it is a part of the thread, not the command of the same file.
    expect(answer).toEqual({ id: 1, said: '', result: { state: 'foreign', about: null } })
  })

  it('make a file of a report, with the libraries and typefaces where they are installed', async () => {
    const report = { kind: 'executive', title: 'One', sections: [] }
    const answer = await answerOf('report', { name: 'make', input: { format: 'pdf', sealed: { report }, table: 1 } })
    // What it says of a report that is none comes from the renderer, so that was found and loaded.
    expect(answer.error).toMatch(/TypeError/)
    expect(answer.error).not.toMatch(/ERR_MODULE_NOT_FOUND|Cannot find/)
  })

  it('judge, and read a sent document', async () => {
    const judged = await answerOf('judge', {
      name: 'nobody knows it',
      input: { text: 'no document', sections: [], versions: [] },
    })
    expect(judged.error).toMatch(/SyntaxError/)
    const read = await answerOf('evaluate', { name: 'evaluate', input: { path: '/nowhere', asOf: null } })
    expect(read.error ?? JSON.stringify(read.result)).toMatch(/ENOENT/)
  })
})
