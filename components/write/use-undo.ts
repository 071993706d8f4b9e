'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { useToast } from '../ui/toast.client'
import { told, useWriter } from './use-write'

/** Takes back what one import or bulk change did to these registers, and says how that went. */
export function useUndo(...registers: string[]): (mutation: string) => void {
  const { slug } = usePageContext()
  const t = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const write = useWriter()
  return async (mutation) => {
    let message = t('undone')
    for (const register of registers) {
      const answer = await write('POST', `/organizations/${slug}/registers/${register}/undo`, { mutation })
      if (answer.ok) continue
      message = told(answer, (reason) => t('notUndone', { reason }))
      break
    }
    toast({ message })
    router.refresh()
  }
}
