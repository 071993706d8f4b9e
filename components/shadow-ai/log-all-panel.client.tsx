'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { TextField } from '../ui/field'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

export type LogAllPanelProps = { sources: { id: string; name: string }[]; onClose: () => void }

/** One search of all four sources: a day, and how much was found in each. Nothing found is a result too. */
export function LogAllPanel({ sources, onClose }: LogAllPanelProps) {
  const { slug, zone } = usePageContext()
  const { today } = zone
  const t = useTranslations('registers.inventory.logAll')
  const toast = useToast()
  const id = useId()
  const [at, setAt] = useState(today)
  const [found, setFound] = useState<Record<string, string>>({})
  const { write, busy, problem } = useWrite()

  async function send() {
    const rows = sources.map((source) => ({ source: source.id, at, found: Number(found[source.id] || 0) }))
    const path = `/organizations/${slug}/registers/discovery-runs/import`
    const answer = await write('POST', path, { dryRun: false, rows })
    if (!answer?.ok) return
    toast({ message: t('done', { count: rows.length }) })
    onClose()
  }

  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('title')}
      className="mt-3 gap-4"
      submitLabel={t('send')}
      busy={busy}
      disabled={at === ''}
      problem={problem?.sentence}
      onSubmit={() => void send()}
    >
      <p className="t-sm text-ink-2">{t('text')}</p>
      <TextField
        id={`${id}at`}
        type="date"
        label={t('at')}
        value={at}
        max={today}
        onChange={(event) => setAt(event.target.value)}
      />
      {sources.map((source) => (
        <TextField
          key={source.id}
          id={`${id}${source.id}`}
          type="number"
          min={0}
          inputMode="numeric"
          label={source.name}
          value={found[source.id] ?? '0'}
          onChange={(event) => setFound((before) => ({ ...before, [source.id]: event.target.value }))}
        />
      ))}
    </FormDialog>
  )
}
