'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { Check } from '../ui/icons'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'
import { type Imported, undoOf } from './undo-import'

export type YesterdayMetProps = {
  name: string
  yesterday: string
  /** Objectives without a result for yesterday. */
  objectiveIds: string[]
}

/** Records that every objective without a result was met yesterday. A result that is there is never touched. */
export function YesterdayMet({ name, yesterday, objectiveIds }: YesterdayMetProps) {
  const { slug } = usePageContext()
  const t = useTranslations('reliability.yesterday')
  const common = useTranslations('common')
  const toast = useToast()
  const { write, busy, problem } = useWrite()

  async function record() {
    const rows = objectiveIds.map((objectiveId) => ({ objectiveId, date: yesterday, met: true }))
    const path = `/organizations/${slug}/registers/slo-days/import`
    const done = await write<Imported>('POST', path, { dryRun: false, rows })
    if (done?.ok) toast({ message: t('done', { name }), ...undoOf(slug, 'slo-days', done.data, write) })
  }

  return (
    <>
      <Button size="sm" onClick={record} aria-disabled={busy}>
        <Check className="size-[15px]" />
        {busy ? common('saving') : t('button')}
      </Button>
      <span role="alert" className="t-sm basis-full text-blocked empty:hidden">
        {problem?.sentence}
      </span>
    </>
  )
}
