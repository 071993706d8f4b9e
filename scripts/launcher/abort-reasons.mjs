// What ended requests leave behind in memory (decision 031).

/**
 * An error keeps the receivers of the calls it was made in until its stack is read for the first time. Next ends the
 * work of every page with an error that nobody reads, made in an immediate: it kept that immediate, the ones that were
 * queued behind it, and with them the requests these belonged to, one after the other, until the heap was full. Reading the
 * stack once lets go of all that.
 */
export function forgetAbortReceivers() {
  const { abort } = AbortController.prototype
  /** @this {AbortController} @param {unknown} [reason] */
  AbortController.prototype.abort = function (reason) {
    Reflect.apply(abort, this, reason === undefined ? [] : [reason])
    const given = this.signal.reason
    if (given instanceof Error) void given.stack
  }
}
