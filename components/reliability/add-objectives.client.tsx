'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { Plus } from '../ui/icons'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'
import { type Imported, undoOf } from './undo-import'

export type AddObjectivesProps = {
  endpoint: { id: string; name: string }
  /** The kinds that are missing, each with its word and a suggested target. */
  missing: { kind: string; word: string; suggestion: string }[]
}

/** Offers the objectives an endpoint lacks, each with a target that can be changed; all are added together. */
export function AddObjectives({ endpoint, missing }: AddObjectivesProps) {
  const { slug } = usePageContext()
  const t = useTranslations('reliability.objectives')
  const common = useTranslations('common')
  const toast = useToast()
  const prefix = useId()
  const { write, busy, problem } = useWrite()
  const [open, setOpen] = useState(false)
  const [targets, setTargets] = useState<Record<string, string>>({})
  const targetOf = (kind: string, suggestion: string) => targets[kind] ?? suggestion

  async function submit() {
    const rows = missing.map(({ kind, suggestion }) => ({
      endpointId: endpoint.id,
      kind,
      target: targetOf(kind, suggestion).trim() || null,
    }))
    const path = `/organizations/${slug}/registers/slo-objectives/import`
    const done = await write<Imported>('POST', path, { dryRun: false, rows })
    if (!done?.ok) return
    setOpen(false)
    toast({
      message: t('added', { count: rows.length, name: endpoint.name }),
      ...undoOf(slug, 'slo-objectives', done.data, write),
    })
  }

  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        <Plus className="size-[15px] stroke-[2.2]" />
        {t('add', { count: missing.length })}
      </Button>
      <FormDialog
        open={open}
        onClose={() => {
          setOpen(false)
          setTargets({})
        }}
        title={t('title', { name: endpoint.name })}
        className="mt-2 gap-4"
        text={t('hint')}
        submitLabel={busy ? common('saving') : t('save', { count: missing.length })}
        busy={busy}
        problem={
          problem ? (
            <>
              <p className="font-semibold text-ink">{problem.sentence}</p>
              {problem.problem.errors.map(({ message }) => message).join(' ')}
            </>
          ) : null
        }
        onSubmit={() => void submit()}
      >
        {missing.map(({ kind, word, suggestion }) => (
          <TextField
            key={kind}
            id={`${prefix}${kind}`}
            label={word}
            maxLength={200}
            required
            value={targetOf(kind, suggestion)}
            onChange={(event) => setTargets((all) => ({ ...all, [kind]: event.target.value }))}
          />
        ))}
      </FormDialog>
    </>
  )
}
