'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { CheckboxField } from '../ui/checkbox'
import { useWriter } from '../write/use-write'

type Check = { id: string; text: string; ticked: boolean }

/** The reader's own boxes: each tick is stored at once, and goes back where it could not be. */
export function SelfChecks({ checks }: { checks: readonly Check[] }) {
  const { slug } = usePageContext()
  const t = useTranslations('self-checks')
  const write = useWriter()
  const [ticked, setTicked] = useState(new Set(checks.flatMap(({ id, ticked: on }) => (on ? [id] : []))))
  const [problem, setProblem] = useState<string | null>(null)
  const set = (id: string, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)))

  async function tick(id: string, on: boolean) {
    set(id, on)
    setProblem(null)
    const answer = await write('PUT', `/organizations/${slug}/self-checks/${id}`, { ticked: on })
    if (answer.ok) return
    set(id, !on)
    setProblem(answer.sentence)
  }

  return (
    <>
      <p className="t-meta">{t('count', { done: ticked.size, all: checks.length })}</p>
      <ul className="mt-1">
        {checks.map(({ id, text }) => (
          <li key={id}>
            <CheckboxField
              label={text}
              checked={ticked.has(id)}
              onChange={(event) => void tick(id, event.target.checked)}
            />
          </li>
        ))}
      </ul>
      <p role="alert" className="text-xs font-medium text-blocked empty:hidden">
        {problem}
      </p>
    </>
  )
}
