import { useTranslations } from 'next-intl'
import type { Observed, Threshold } from '@/lib/scoring/types'
import { useMeasures } from '../layout/measures'
import type { GateData } from './gate-page'

/** The round whose frozen lines are shown instead of live ones: the one the gate was approved on. */
export const approvedSnapshot = ({ result, snapshot }: GateData): GateData['snapshot'] =>
  result.round?.endCause === 'approved' && result.approvedAt ? snapshot : null

/** Value and limit in few characters: "84%" over "needs 80%", "2 of 4" over "needs all". */
export function useFigures() {
  const t = useTranslations('gates.checks')
  const { observed: words, limit } = useMeasures()
  return (observed: Observed | null, threshold: Threshold | null): { value: string; needs: string } => {
    if (observed === null) return { value: '–', needs: needs(threshold) }
    if (observed.unit === 'findings') return { value: words(observed), needs: t('needsNone') }
    const whole = observed.of
    const percent = threshold !== null && shareOf(threshold) < 100
    if (whole !== undefined && percent && whole > 0) {
      return { value: `${Math.floor((Number(observed.value) * 100) / whole)}%`, needs: needs(threshold) }
    }
    if (whole !== undefined) return { value: words(observed), needs: percent ? needs(threshold) : t('needsAll') }
    return { value: words(observed), needs: needs(threshold) }
  }
  function needs(threshold: Threshold | null): string {
    if (threshold === null) return t('needsAll')
    if (threshold.share !== undefined) return t('needs', { value: `${threshold.share}%` })
    if (threshold.unit === 'of') return t('needsAll')
    if (threshold.comparator === '>=' || threshold.comparator === '=') {
      return t('needs', { value: threshold.unit === '%' ? `${threshold.value}%` : String(threshold.value) })
    }
    return t('needs', { value: limit(threshold) })
  }
}

/** The percentage a limit asks for: of all, where it counts n of m. A snapshot frozen by an older build has it as value. */
const shareOf = (threshold: Threshold): number => threshold.share ?? (threshold.unit === '%' ? threshold.value : 100)
