'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { Check } from '../ui/icons'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'

export type CloseWorkProps = { id: string; revision: number; text: string }

/** Closes one action; undo opens it again. */
export function CloseWork({ id, revision, text }: CloseWorkProps) {
  const { slug } = usePageContext()
  const t = useTranslations('compliance.leftOver')
  const common = useTranslations('common')
  const toast = useToast()
  const { write, busy, problem } = useWrite()

  async function set(closed: boolean, seen: number) {
    const path = `/organizations/${slug}/work-items/${id}`
    const stored = await write<{ revision: number }>('PATCH', path, { seen, closed })
    if (stored?.ok && closed) {
      toast({ message: t('done'), action: { run: () => void set(false, stored.data.revision) } })
    }
  }

  return (
    <>
      <Button size="sm" aria-disabled={busy} aria-label={t('closeFor', { text })} onClick={() => set(true, revision)}>
        <Check className="size-[15px]" />
        {busy ? common('saving') : t('close')}
      </Button>
      <span role="alert" className="basis-full text-blocked empty:hidden">
        {problem?.sentence}
      </span>
    </>
  )
}
