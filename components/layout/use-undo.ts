'use client'

import { useTranslations } from 'next-intl'
import { api } from '@/lib/client/api'
import { useToast } from '../ui/toast.client'
import { useRouter } from './use-router'

/** Takes back what one import or bulk change did to these registers, and says how that went. */
export function useUndo(org: string, ...registers: string[]): (mutation: string) => void {
  const t = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  return async (mutation) => {
    let message = t('undone')
    for (const register of registers) {
      const answer = await api('POST', `/organizations/${org}/registers/${register}/undo`, { body: { mutation } })
      if (answer.ok) continue
      message = t('notUndone', { reason: answer.offline ? t('noConnection') : answer.problem.detail })
      break
    }
    toast({ message })
    router.refresh()
  }
}
