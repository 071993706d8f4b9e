'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { ConflictDialog } from '../ui/conflict-dialog.client'
import { TextAreaField } from '../ui/field'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

const parts = ['goal', 'scope', 'nextStep'] as const
type Text = Record<(typeof parts)[number], string>
type Stored = Text & { version: number }

export type AlignmentFormProps = { seen: number; present: Text | null }

/** The next version of what everybody acknowledges. */
export function AlignmentForm({ seen, present }: AlignmentFormProps) {
  const { slug } = usePageContext()
  const t = useTranslations('registers.stakeholders.note')
  const words = useTranslations('registers')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const prefix = useId()
  const empty: Text = { goal: '', scope: '', nextStep: '' }
  const [open, setOpen] = useState(false)
  const [text, setText] = useState<Text>(present ?? empty)
  const { write, busy, problem, errorOf } = useWrite()
  const [theirs, setTheirs] = useState<Stored | null>(null)

  async function send(version: number) {
    const answer = await write<Stored>('POST', `/organizations/${slug}/alignment-notes`, { seen: version, ...text })
    if (answer?.ok) {
      toast({ message: t('saved', { version: answer.data.version }) })
      setOpen(false)
    } else if (answer?.problem.current) setTheirs(answer.problem.current as Stored)
  }

  // A conflict has a dialog of its own.
  const trouble = problem?.problem.current ? null : problem
  const shown = (values: Text) => parts.map((part) => <p key={part}>{values[part]}</p>)
  return (
    <>
      <Button
        size="sm"
        variant={present ? 'default' : 'primary'}
        onClick={() => {
          setText(present ?? text)
          setOpen(true)
        }}
      >
        {present ? t('change') : t('write')}
      </Button>
      <FormDialog
        open={open}
        onClose={() => {
          setOpen(false)
          setText(present ?? empty)
        }}
        shape="sheet"
        title={present ? t('change') : t('write')}
        className="mt-3 gap-4"
        submitLabel={t('save', { version: seen + 1 })}
        busy={busy}
        problem={
          trouble ? (
            <>
              {trouble.outcome === 'refused' ? <p className="font-semibold text-ink">{words('form.failed')}</p> : null}
              {trouble.sentence}
            </>
          ) : null
        }
        onSubmit={() => void send(seen)}
      >
        {present ? <Notice>{t('again')}</Notice> : null}
        {parts.map((part) => (
          <TextAreaField
            key={part}
            id={`${prefix}${part}`}
            label={t(part)}
            rows={4}
            maxLength={4000}
            value={text[part]}
            error={errorOf(part)}
            onChange={(event) => setText((all) => ({ ...all, [part]: event.target.value }))}
          />
        ))}
      </FormDialog>
      {theirs ? (
        <ConflictDialog
          open
          onClose={() => setTheirs(null)}
          title={words('conflict.title', { name: words('conflict.somebody') })}
          closeLabel={common('close')}
          mine={{
            heading: words('conflict.mine'),
            content: shown(text),
            label: words('conflict.keepMine'),
            choose: () => {
              setTheirs(null)
              void send(theirs.version)
            },
          }}
          theirs={{
            heading: words('conflict.other'),
            content: shown(theirs),
            label: words('conflict.takeTheirs'),
            choose: () => {
              setTheirs(null)
              setOpen(false)
              router.refresh()
            },
          }}
        />
      ) : null}
    </>
  )
}
