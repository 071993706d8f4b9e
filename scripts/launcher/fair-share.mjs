// How the process is shared between those who ask: whoever sends many requests at once waits for himself.

/**
 * Requests of one caller that are at work at once: while others ask too, and while nobody else does. Under two the wait of
 * everybody else was up to 2.8 times what it is alone, where it had been eleven; eight are more than a browser sends over
 * one address.
 */
const SHARED = 2
const ALONE = 8
/** Others are about when one of them asked within this time (ms). */
const RECENT = 1_000
/** After this (ms) a request holds no turn any more: a slow download is no work for the process. */
const LONG = 5_000
/** So many requests of one caller may be unfinished, long ones among them, so many wait, and so long (ms). */
const UNFINISHED = 16
const WAITING = 200
const PATIENCE = 8_000

/**
 * @typedef {{ working: number, unfinished: number, waiting: Set<() => void> }} Caller
 * @typedef {() => void} Release says that a request is done
 */

/** Turns by caller. A caller is a session or a token as it was sent, whether or not it is a good one. */
export class FairShare {
  /** @type {Map<string, Caller>} */
  #callers = new Map()
  // Who asked last, and who asked last but for him.
  #last = { key: '', at: Number.NEGATIVE_INFINITY }
  #before = { key: '', at: Number.NEGATIVE_INFINITY }

  /** @param {() => number} [now] ms; given by tests */
  constructor(now = () => performance.now()) {
    this.now = now
  }

  /**
   * Waits for a turn of this caller, first come first served.
   * @param {string | undefined} key nobody known has no turns to wait for
   * @param {import('node:events').EventEmitter} ended emits `close` when whoever asked has gone
   * @returns {Release | Promise<Release | undefined>} at once where it is free: whoever reads a body must be there before
   *   its first bytes. Nothing when there are too many before it, it took too long, or nobody waits any more
   */
  enter(key, ended) {
    this.#see(key ?? '')
    if (key === undefined) return () => {}
    const caller = this.#callers.get(key) ?? { working: 0, unfinished: 0, waiting: new Set() }
    this.#callers.set(key, caller)
    if (this.#isFree(key, caller)) return this.#begin(key, caller)
    return this.#turn(key, caller, ended).finally(() => this.#forget(key, caller))
  }

  /** @param {string} key */
  #see(key) {
    if (this.#last.key !== key) this.#before = this.#last
    this.#last = { key, at: this.now() }
  }

  /** @param {string} key @param {Caller} caller */
  #isFree(key, { unfinished, working }) {
    const other = this.#last.key === key ? this.#before : this.#last
    const most = this.now() - other.at < RECENT ? SHARED : ALONE
    return working < most && unfinished < UNFINISHED
  }

  /**
   * @param {string} key @param {Caller} caller @param {import('node:events').EventEmitter} ended
   * @returns {Promise<Release | undefined>}
   */
  #turn(key, caller, ended) {
    const { waiting } = caller
    if (waiting.size >= WAITING) return Promise.resolve(undefined)
    return new Promise((resolve) => {
      const stop = () => {
        clearTimeout(timer)
        ended.off('close', leave)
        waiting.delete(begin)
      }
      const begin = () => {
        stop()
        resolve(this.#begin(key, caller))
      }
      const leave = () => {
        stop()
        resolve(undefined)
      }
      const timer = setTimeout(leave, PATIENCE)
      ended.once('close', leave)
      waiting.add(begin)
    })
  }

  /** @param {string} key @param {Caller} caller @returns {Release} */
  #begin(key, caller) {
    caller.working += 1
    caller.unfinished += 1
    let works = true
    const rest = () => {
      if (!works) return
      works = false
      caller.working -= 1
      this.#next(key, caller)
    }
    const timer = setTimeout(rest, LONG).unref()
    return () => {
      clearTimeout(timer)
      caller.unfinished -= 1
      if (works) rest()
      else this.#next(key, caller)
      this.#forget(key, caller)
    }
  }

  /** @param {string} key @param {Caller} caller */
  #next(key, caller) {
    for (const begin of caller.waiting) {
      if (!this.#isFree(key, caller)) return
      begin()
    }
  }

  /** @param {string} key @param {Caller} caller */
  #forget(key, caller) {
    if (caller.unfinished === 0 && caller.waiting.size === 0) this.#callers.delete(key)
  }
}

/**
 * Whose turn a request takes: that of its token or its session. A stranger has none: what strangers may ask is little, and
 * limited where it is answered.
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @returns {string | undefined}
 */
export function callerOf({ authorization, cookie = '' }) {
  return authorization || cookie.split('; ').find((pair) => /^(__Host-)?sextant\.session[.=]/.test(pair))
}
