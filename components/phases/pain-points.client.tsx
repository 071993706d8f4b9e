'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { Link } from '../ui/link'
import { useWrite } from '../write/use-write'

export type PainPointsProps = {
  /** Where use cases have their pages. */
  at: string
  points: readonly { text: string; useCase: { id: string; title: string } | null }[]
  mayCreate: boolean
}

/** A title is one line of at most 200 characters; a longer pain point keeps its words in the problem. */
const titleOf = (text: string) => (text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text)

/** The pain points of P1-A1: each becomes a use case, prefilled, and leads to it afterwards. */
export function PainPoints({ at, points, mayCreate }: PainPointsProps) {
  const { slug } = usePageContext()
  const t = useTranslations('phases.painPoints')
  const router = useRouter()
  const { write, busy } = useWrite()
  const [problem, setProblem] = useState<string | null>(null)

  async function make(text: string) {
    setProblem(null)
    const body = { title: titleOf(text), problem: text, painPoint: text }
    const answer = await write<{ id: string }>('POST', `/organizations/${slug}/registers/use-cases`, body, {
      quiet: true,
    })
    if (!answer) return
    if (answer.ok) router.push(`${at}/${answer.data.id}`)
    else setProblem(answer.sentence)
  }

  return (
    <section aria-labelledby="pain-points" className="border-t border-line py-3">
      <h3 id="pain-points" className="t-sm font-medium">
        {t('title')}
      </h3>
      <ul>
        {points.map(({ text, useCase }) => (
          <li key={text} className="t-sm flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1">
            <span className="min-w-0 flex-1 wrap-anywhere">{text}</span>
            {useCase ? (
              <Link href={`${at}/${useCase.id}`} className="inline-flex min-h-6 items-center">
                {t('made', { title: useCase.title })}
              </Link>
            ) : mayCreate ? (
              <Button size="sm" disabled={busy} aria-label={t('makeNamed', { text })} onClick={() => void make(text)}>
                {t('make')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <p role="alert" className="text-xs font-medium text-blocked empty:hidden">
        {problem}
      </p>
    </section>
  )
}
