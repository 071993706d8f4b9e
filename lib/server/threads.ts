import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { log } from './log'

type Task = { id: number; name: string; input: unknown }
type Answer = { id: number; result?: unknown; error?: string }
type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void }
type Thread = { worker: Worker; waiting: Map<number, Waiting>; idle?: NodeJS.Timeout }

const IDLE_MS = 300_000

// On globalThis because every route is its own bundle: one thread serves the whole process.
const holder = globalThis as typeof globalThis & { sextantThread?: Thread; sextantTask?: number }

function begin(): Thread {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'scripts', 'judge-thread.mjs')
  const worker = new Worker(file, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    name: 'judge',
  })
  const thread: Thread = { worker, waiting: new Map() }
  worker.unref()
  worker.on('message', ({ error, id, result }: Answer) => {
    const asked = thread.waiting.get(id)
    thread.waiting.delete(id)
    if (error === undefined) asked?.resolve(result)
    else asked?.reject(new Error(error))
    if (thread.waiting.size === 0) rest(thread)
  })
  const end = (reason: Error) => {
    if (holder.sextantThread === thread) holder.sextantThread = undefined
    for (const { reject } of thread.waiting.values()) reject(reason)
    thread.waiting.clear()
  }
  worker.on('error', (error) => {
    log.error({ err: error }, 'the thread that judges broke')
    end(error instanceof Error ? error : new Error(String(error)))
  })
  worker.on('exit', () => end(new Error('the thread that judges ended')))
  return thread
}

/** A thread that nobody asks anything gives its memory back. */
function rest(thread: Thread): void {
  thread.worker.unref()
  clearTimeout(thread.idle)
  thread.idle = setTimeout(() => {
    if (thread.waiting.size > 0) return
    if (holder.sextantThread === thread) holder.sextantThread = undefined
    void thread.worker.terminate()
  }, IDLE_MS).unref()
}

/** Does a long piece of pure work in the one thread beside this one, so that requests are answered meanwhile. */
export function inThread<T>(name: string, input: unknown): Promise<T> {
  holder.sextantThread ??= begin()
  const thread = holder.sextantThread
  holder.sextantTask = (holder.sextantTask ?? 0) + 1
  const task: Task = { id: holder.sextantTask, name, input }
  clearTimeout(thread.idle)
  thread.worker.ref()
  return new Promise<T>((resolve, reject) => {
    thread.waiting.set(task.id, { resolve: resolve as (result: unknown) => void, reject })
    thread.worker.postMessage(task)
  })
}
