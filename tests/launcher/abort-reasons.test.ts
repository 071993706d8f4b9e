import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { forgetAbortReceivers } from '@/scripts/launcher/abort-reasons.mjs'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** Aborts as Next does, in a call whose receiver is large; a sloppy function, whose receiver errors keep. */
const abortIn = new Function('controller', 'controller.abort(new Error("ended"))') as (
  controller: AbortController,
) => void

async function isKept(controller: AbortController): Promise<boolean> {
  const receiver = new WeakRef({ large: new Array(1_000).fill(0) })
  abortIn.call(receiver.deref(), controller)
  await new Promise((resolve) => setImmediate(resolve))
  collect()
  return receiver.deref() !== undefined
}

test('what ended a request does not keep where it was ended', async () => {
  const { abort } = AbortController.prototype
  const before = new AbortController()
  expect(await isKept(before)).toBe(true)
  try {
    forgetAbortReceivers()
    const after = new AbortController()
    expect(await isKept(after)).toBe(false)
    const reasonless = new AbortController()
    reasonless.abort()
    expect([reasonless.signal.reason.name, (after.signal.reason as Error).message]).toEqual(['AbortError', 'ended'])
  } finally {
    AbortController.prototype.abort = abort
  }
})
