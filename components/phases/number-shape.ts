import type { Item } from '@/lib/content'
import type { NumberShape } from './item-number.client'

/** What the row of a kept item asks for; null where there is no number to type. */
export function numberShape(
  { aim, kind, target }: Item,
  stored: { value: number | null; all: number | null } | null,
): NumberShape | null {
  if (kind === 'days') return { kind: 'value', unit: 'days' }
  // A saving is no part of a whole.
  if (kind === 'percent' && target?.startsWith('reference')) return { kind: 'value', unit: 'percent' }
  // Typed as a percentage before: it stays one until n of m is known.
  if (kind === 'percent') {
    return stored && stored.value !== null && stored.all === null
      ? { kind: 'value', unit: 'percent' }
      : { kind: 'pair' }
  }
  if (kind !== 'count') return null
  if (!aim) return { kind: 'pair' }
  const all = Number(/of (\d+)/.exec(target ?? '')?.[1] ?? (aim.value > 1 ? aim.value : Number.NaN))
  return Number.isNaN(all) ? { kind: 'value', unit: 'count' } : { kind: 'of', all }
}
