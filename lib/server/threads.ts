import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { log } from './log'

/** The scripts that threads run: judgements of stored records, documents somebody sent, and files of reports. */
type ThreadName = 'judge' | 'evaluate' | 'report'
type Task = { id: number; name: string; input: unknown }
type Answer = { id: number; result?: unknown; error?: string }
type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void }
type Thread = { worker: Worker; waiting: Map<number, Waiting>; idle?: NodeJS.Timeout }

const IDLE_MS = 60_000

/** A sent document may be large: what it breaks is its own thread, and the judgements of others go on. */
const HEAP_MB: Record<ThreadName, number> = { judge: 256, evaluate: 384, report: 160 }

// On globalThis because every route is its own bundle: one thread of a name serves the whole process.
const holder = globalThis as typeof globalThis & { sextantThreads?: Map<ThreadName, Thread>; sextantTask?: number }

const threads = () => {
  holder.sextantThreads ??= new Map()
  return holder.sextantThreads
}

/** Forgets a thread that ended, unless another took its place. */
function forget(name: ThreadName, thread: Thread): void {
  if (threads().get(name) === thread) threads().delete(name)
}

function begin(name: ThreadName): Thread {
  const built = process.env.SEXTANT_THREADS
  const file = built
    ? path.join(/* turbopackIgnore: true */ built, `${name}-thread.mjs`)
    : path.join(/* turbopackIgnore: true */ process.cwd(), 'scripts', 'thread-from-source.mjs')
  const worker = new Worker(file, {
    execArgv: [],
    workerData: name,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB[name] },
    name,
  })
  const thread: Thread = { worker, waiting: new Map() }
  threads().set(name, thread)
  worker.unref()
  worker.on('message', ({ error, id, result }: Answer) => {
    const asked = thread.waiting.get(id)
    thread.waiting.delete(id)
    if (error === undefined) asked?.resolve(result)
    else asked?.reject(new Error(error))
    if (thread.waiting.size === 0) rest(name, thread)
  })
  const end = (reason: Error) => {
    forget(name, thread)
    for (const { reject } of thread.waiting.values()) reject(reason)
    thread.waiting.clear()
  }
  worker.on('error', (error) => {
    log.error({ err: error, thread: name }, 'a thread broke')
    end(error instanceof Error ? error : new Error(String(error)))
  })
  worker.on('exit', () => end(new Error('the thread ended')))
  return thread
}

/** A thread that nobody asks anything gives its memory back. */
function rest(name: ThreadName, thread: Thread): void {
  thread.worker.unref()
  clearTimeout(thread.idle)
  thread.idle = setTimeout(() => {
    if (thread.waiting.size > 0) return
    forget(name, thread)
    void thread.worker.terminate()
  }, IDLE_MS).unref()
}

/** Does a long piece of pure work in a thread beside this one, so that requests are answered meanwhile. */
export function inThread<T>(name: string, input: unknown, where: ThreadName = 'judge'): Promise<T> {
  const thread = threads().get(where) ?? begin(where)
  holder.sextantTask = (holder.sextantTask ?? 0) + 1
  const task: Task = { id: holder.sextantTask, name, input }
  clearTimeout(thread.idle)
  thread.worker.ref()
  return new Promise<T>((resolve, reject) => {
    thread.waiting.set(task.id, { resolve: resolve as (result: unknown) => void, reject })
    thread.worker.postMessage(task)
  })
}
