import pino from 'pino'

/** JSON lines on standard output: one per request and per refusal, without secrets or people's text. */
export const log = pino({
  level: process.env.SEXTANT_LOG ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
})
