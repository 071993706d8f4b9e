'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useSyncExternalStore } from 'react'
import { allAnswered } from '@/lib/client/api'
import { askBuild, isUpdated, onUpdate } from '@/lib/client/build'
import { Button } from '../ui/button'

/** What a person just wrote is on its way: the page that comes then has it. */
async function reload(): Promise<void> {
  await allAnswered(ANSWER_MS)
  window.location.reload()
}

const ANSWER_MS = 2000
const ASK_MS = 5 * 60_000

/** "The portal was updated": the person reloads when it suits them; until then nothing loads by itself over what they write. */
export function Updated() {
  const t = useTranslations('common')
  const updated = useSyncExternalStore(onUpdate, isUpdated, () => false)
  useEffect(() => {
    if (updated) return
    const ask = () => document.visibilityState === 'visible' && void askBuild()
    const timer = setInterval(ask, ASK_MS)
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [updated])
  return (
    <div role="status" className="no-print">
      {updated ? (
        <div className="fixed right-4 bottom-4 z-40 flex items-center gap-3 rounded-md border border-line-2 bg-raised py-2 pr-2 pl-3.5 text-sm shadow-md phone:right-2 phone:bottom-[calc(72px+env(safe-area-inset-bottom))]">
          {t('updated')}
          <Button size="sm" onClick={() => void reload()}>
            {t('reload')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
