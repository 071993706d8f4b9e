import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { placeOf } from '@/lib/client/places'
import type { ShownLine } from '@/lib/features/platform-parts/queries'
import { useSentences } from '../layout/sentences'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { Status } from '../ui/status'
import { Tag } from '../ui/tag'

const kinds = { true: 'ready', false: 'at-risk', unknown: 'unknown', 'not-applicable': 'unknown' } as const

export type LinePlateProps = { base: string; line: ShownLine; children?: ReactNode }

/** The gate line that a register feeds: how it stands, how exactly it is read, who says so, and what is missing. */
export function LinePlate({ base, line, children }: LinePlateProps) {
  const t = useTranslations('platform-parts.line')
  const say = useSentences()
  return (
    <Plate aria-labelledby={`line-${line.id}`} className="mb-4 grid gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="id">{line.id}</span>
        <h2 id={`line-${line.id}`} className="t-card min-w-0 flex-1 basis-64">
          {say(line.summary)}
        </h2>
        <Status kind={kinds[line.value]} box>
          {t(line.value)}
        </Status>
      </div>
      {children}
      {line.value !== 'true' && line.clears ? (
        <p className="t-sm">
          <b className="font-medium">{t('next')}:</b> {say(line.clears)}
        </p>
      ) : null}
      {line.missing.length > 0 ? (
        <ul className="t-sm list-disc pl-5 text-ink-2">
          {line.missing.slice(0, 6).map(({ section, recordId, sentence }) => {
            const href = placeOf(base, section, recordId)
            const text = say(sentence)
            return <li key={text}>{href && recordId ? <Link href={href}>{text}</Link> : text}</li>
          })}
        </ul>
      ) : null}
      <details className="t-sm">
        <summary className="min-h-6 w-fit cursor-pointer text-accent">{t('rule')}</summary>
        <p className="mt-1 max-w-[80ch] text-ink-2">
          {line.reading} <Tag>{t(line.portalReading ? 'portal' : 'framework')}</Tag>
        </p>
        <p className="mt-1 text-ink-2">
          {t('gate')}: {line.text}.{' '}
          <Link href={`${base}/gates/3-4?item=${line.id}`} className="inline-flex min-h-6 items-center">
            {t('open')}
          </Link>
        </p>
      </details>
    </Plate>
  )
}
