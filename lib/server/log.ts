import pino from 'pino'

/** JSON lines on standard output: one per request and per refusal, without secrets or people's text. */
export const log = pino({
  level: process.env.SEXTANT_LOG ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
})

/** What a log line says of an error; on one line, because it is JSON. */
export const errorFacts = (error: unknown) =>
  error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : String(error)
