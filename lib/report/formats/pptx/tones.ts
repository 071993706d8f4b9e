import type { Tone, Value } from '../../model'
import type { Paint } from '../../pictures/picture'

export const TONE: Record<Tone, Paint> = {
  good: 'good',
  watch: 'watch',
  bad: 'bad',
  neutral: 'ink',
  unknown: 'unknown',
}

/** The shape of a state before its word: colour never says it alone. */
export const SIGN: Record<Tone, string> = { good: '● ', watch: '▲ ', bad: '■ ', neutral: '', unknown: '○ ' }

export const toneOf = (value: Value): Tone => (value.kind === 'unknown' ? 'unknown' : (value.tone ?? 'neutral'))
