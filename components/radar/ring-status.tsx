import { useTranslations } from 'next-intl'
import { Status, type StatusKind } from '../ui/status'

export type Ring = 'adopt' | 'trial' | 'assess' | 'hold'

const shapes: Record<Ring, StatusKind> = { adopt: 'ready', trial: 'carried', assess: 'watch', hold: 'blocked' }

/** A ring with its own shape, so that colour is never the only difference. */
export function RingStatus({ ring }: { ring: Ring | null }) {
  const t = useTranslations('radar.ring')
  if (ring === null) return <Status kind="unknown">{t('none')}</Status>
  return <Status kind={shapes[ring]}>{t(ring)}</Status>
}
