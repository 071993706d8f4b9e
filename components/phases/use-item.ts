import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { useToast } from '../ui/toast.client'
import { told, useWriter } from '../write/use-write'
import { useFrame } from './frame'

type Fields = Record<string, unknown>
type Stored = { revision: number }
export type Saving = { state: 'idle' | 'saving' | 'saved' | 'failed'; reason?: string; again?: () => void }

/** Saves fields of one item at once, says how that went, and offers the way back. */
export function useItem({ itemId, revision }: { itemId: string; revision: number }) {
  const t = useTranslations('phases.item')
  const common = useTranslations('common')
  const { slug } = usePageContext()
  const { seen, wrote } = useFrame()
  const router = useRouter()
  const toast = useToast()
  const write = useWriter()
  const [saving, setSaving] = useState<Saving>({ state: 'idle' })

  async function save(
    fields: Fields,
    undo: Fields | null,
    said: string,
    at = seen(itemId, revision),
  ): Promise<boolean> {
    setSaving({ state: 'saving' })
    const path = `/organizations/${slug}/items/${itemId}`
    const answer = await write<Stored>('PATCH', path, { seen: at, ...fields })
    if (answer.ok) {
      wrote(itemId, answer.data.revision)
      setSaving({ state: 'saved' })
      toast({
        message: said,
        ...(undo ? { action: { run: () => void save(undo, null, t('undone', { id: itemId })) } } : {}),
      })
      router.refresh()
      return true
    }
    const current = answer.problem.status === 409 ? (answer.problem.current as Stored | undefined) : undefined
    if (current) {
      wrote(itemId, current.revision)
      router.refresh()
    }
    const again = () => void save(fields, undo, said)
    setSaving({ state: 'failed', reason: told(answer, (reason) => `${common('notSaved')} ${reason}`), again })
    return false
  }

  return { save, saving, busy: saving.state === 'saving' }
}
