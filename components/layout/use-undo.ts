'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { api } from '@/lib/client/api'
import { useToast } from '../ui/toast.client'
import { rowPath } from './row-path'

/** Takes back an import or a bulk change and says how that went. */
export function useUndo(org: string, register: string): (mutation: string) => void {
  const t = useTranslations('registers')
  const router = useRouter()
  const toast = useToast()
  return async (mutation) => {
    const answer = await api('POST', `${rowPath(org, register)}/undo`, { body: { mutation } })
    const reason = answer.ok ? '' : answer.offline ? t('form.offline') : answer.problem.detail
    toast({ message: answer.ok ? t('undo.done') : t('undo.not', { reason }) })
    router.refresh()
  }
}
