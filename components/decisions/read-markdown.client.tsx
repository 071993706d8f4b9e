'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { TextAreaField } from '../ui/field'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

type Found = { id: string | null; title: string; options: number; criteria: number; left: string[] }

export type ReadMarkdownProps = { path: string; open: boolean; onClose: () => void }

/** Reads a decision from a Markdown text: what was found is shown first, and stored with the second press. */
export function ReadMarkdown({ path, open, onClose }: ReadMarkdownProps) {
  const { slug } = usePageContext()
  const t = useTranslations('comparison.read')
  const id = useId()
  const router = useRouter()
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const { write, busy, problem } = useWrite()
  async function send() {
    const body = { markdown: text, dryRun: found === null }
    const answer = await write<Found>('POST', `/organizations/${slug}/decisions/markdown`, body, { quiet: true })
    if (!answer?.ok) return setFound(null)
    if (answer.data.id) router.push(`${path}/${answer.data.id}`)
    else setFound(answer.data)
  }
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      shape="wide"
      title={t('title')}
      text={t('text')}
      submitLabel={t(found ? 'add' : 'look')}
      busy={busy}
      disabled={text.trim() === ''}
      problem={problem ? problem.problem.errors.map(({ message }) => message).join(' ') || problem.sentence : null}
      onSubmit={() => void send()}
    >
      <TextAreaField
        id={`${id}text`}
        label={t('field')}
        rows={12}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setFound(null)
        }}
      />
      {found ? (
        <p className="t-sm" role="status">
          {t('found', { title: found.title, options: found.options, criteria: found.criteria })}{' '}
          {found.left.length > 0 ? t('left', { headings: found.left.join(', ') }) : null}
        </p>
      ) : null}
    </FormDialog>
  )
}
