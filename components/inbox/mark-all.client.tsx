'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { Check } from '../ui/icons'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'

/** As many as one call takes. */
const AT_ONCE = 1000

/** Marks everything as read; undo marks exactly those as unread again. */
export function MarkAll() {
  const { slug } = usePageContext()
  const t = useTranslations('inbox.mark')
  const common = useTranslations('common')
  const toast = useToast()
  const { write, busy, problem } = useWrite()
  const path = `/organizations/${slug}/notices`

  async function undo(ids: string[]) {
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const part = ids.slice(from, from + AT_ONCE)
      if (!(await write('PATCH', path, { ids: part, read: false }))?.ok) return
    }
    toast({ message: t('undone') })
  }

  async function markAll() {
    const changed = await write<{ ids: string[] }>('PATCH', path, { read: true })
    if (!changed?.ok || changed.data.ids.length === 0) return
    const { ids } = changed.data
    toast({
      message: t('done', { count: ids.length }),
      action: { run: () => void undo(ids) },
    })
  }

  return (
    <div className="grid justify-items-end gap-1 phone:justify-items-start">
      <Button aria-disabled={busy} onClick={markAll} className="phone:h-11">
        <Check />
        {busy ? common('saving') : t('all')}
      </Button>
      <span role="alert" className="t-sm text-blocked empty:hidden">
        {problem?.sentence}
      </span>
    </div>
  )
}
