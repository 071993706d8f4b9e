'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel, momentLabel } from '@/lib/calendar/words'
import { read } from '@/lib/client/api'
import { buttonClass } from '../ui/button'
import { useWrite } from '../write/use-write'
import { type About, type Verdict, VerdictPlate } from './verdict'

/** What the portal takes: no report is larger. */
const MAX_BYTES = 5_000_000

type Answered = { state: 'whole' | 'changed' | 'foreign'; about: About | null }
type Made = { items: { sha256: string | null; by: string | null; byPortal: boolean; madeAt: string }[] }

/** The bytes of a file in the letters that JSON carries. */
function lettersOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

/** A file is chosen, read by the portal, and said to be as it was made or not, and whether this portal made it. */
export function VerifyReport({ name }: { name: string }) {
  const { slug } = usePageContext()
  const t = useTranslations('report-files.verify')
  const { zone } = usePageContext()
  const { busy, problem, write } = useWrite()
  const [verdict, setVerdict] = useState<Verdict | null>(null)

  /** What this portal kept of it: exactly this file, or the same report in another one. */
  async function knownAs({ fingerprint, sha256 }: About) {
    const answer = await read<Made>(`/organizations/${slug}/reports?fingerprint=${fingerprint}&limit=200`)
    const items = answer.ok ? answer.data.items : []
    const one = items.find((item) => item.sha256 === sha256) ?? items[0]
    if (!one) return null
    const by = one.byPortal ? t('byPortal') : one.by ? t('byPerson', { name: one.by }) : t('somebody')
    return { exact: one.sha256 === sha256, when: momentLabel(one.madeAt, zone), by }
  }

  async function check(file: File | undefined) {
    if (!file) return
    setVerdict(null)
    if (file.size > MAX_BYTES) return setVerdict({ state: 'tooLarge' })
    const answer = await write<Answered>('POST', '/verifications', { content: await lettersOf(file) }, { quiet: true })
    if (!answer?.ok) return
    const { about, state } = answer.data
    if (state !== 'whole' || !about) return setVerdict({ state: state === 'whole' ? 'changed' : state })
    setVerdict({ state, about: { ...about, day: dayLabel(about.day, zone) }, known: await knownAs(about) })
  }

  return (
    <div className="grid gap-3">
      <div>
        <label
          className={buttonClass({
            variant: 'primary',
            className: 'focus-within:outline-2 focus-within:outline-focus',
          })}
          aria-busy={busy}
        >
          {busy ? t('checking') : verdict ? t('again') : t('choose')}
          <input
            type="file"
            accept=".pdf,.xlsx,.pptx,.docx"
            className="sr-only"
            disabled={busy}
            onChange={(event) => {
              const file = event.target.files?.[0]
              void check(file)
              // Chosen once more, a file is checked once more.
              event.target.value = ''
            }}
          />
        </label>
      </div>
      {problem ? (
        <p role="alert" className="t-sm text-blocked">
          {problem.sentence}
        </p>
      ) : null}
      {verdict ? <VerdictPlate organization={name} verdict={verdict} /> : null}
    </div>
  )
}
