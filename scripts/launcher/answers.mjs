// What the thin server says by itself.

/** @typedef {import('./request-rules.mjs').Answer} Answer */

/** @type {Answer} */
export const starting = {
  status: 503,
  title: 'Starting',
  code: 'unavailable',
  detail: 'Sextant is starting. Try again in a moment.',
  headers: { 'retry-after': '2', refresh: '2' },
}
/** @type {Answer} */
export const stopping = {
  status: 503,
  title: 'Stopping',
  code: 'unavailable',
  detail: 'Sextant is stopping. Try again in a moment.',
  headers: { 'retry-after': '5', refresh: '5', connection: 'close' },
}
/** @type {Answer} */
export const broken = {
  status: 500,
  title: 'Internal error',
  code: 'internal',
  detail: 'Something went wrong here. It was noted in the log.',
}

/** @type {Answer} */
export const withoutDatabase = {
  status: 503,
  title: 'Not available for the moment',
  code: 'unavailable',
  detail:
    'The database of this portal does not answer. This page tries again by itself; what you saved before is safe.',
  headers: { 'retry-after': '5', refresh: '5' },
}

/** @param {number} limit @returns {Answer} */
export const tooLarge = (limit) => ({
  status: 413,
  title: 'Too large',
  code: 'too_large',
  detail: `The body is larger than ${Math.floor(limit / 1024)} kB. Send it in smaller parts.`,
})

/** @type {Answer} */
export const tooMany = {
  status: 429,
  title: 'Too many requests',
  code: 'too_many',
  detail: 'You are asking for very much at once. What you asked for first is being answered; try again in a moment.',
  headers: { 'retry-after': '2' },
}
