'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button, buttonClass } from '../ui/button'
import { Download } from '../ui/icons'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'

export type DownloadFormat = 'pdf' | 'xlsx' | 'pptx' | 'docx' | 'md'
export type DownloadsProps = {
  slug: string
  report: string
  formats: readonly DownloadFormat[]
  asked: { asOf?: string; basis?: string; subject?: string }
  /** Whoever only reads is handed the file, and nothing is kept of it. */
  keeps: boolean
}

/** The files of a report: one is made, kept among the last made ones, and handed over; meanwhile its button says so. */
export function Downloads({ asked, formats, keeps, report, slug }: DownloadsProps) {
  const t = useTranslations('report-files.downloads')
  const { busy, problem, write } = useWrite()
  const [making, setMaking] = useState<DownloadFormat | null>(null)
  const toast = useToast()
  const path = `/organizations/${slug}/reports/${report}/file`
  const href = (format: DownloadFormat) => `/api/v1${path}?${new URLSearchParams({ ...asked, format })}`

  async function make(format: DownloadFormat) {
    setMaking(format)
    const answer = await write('POST', path, { ...asked, format }, { quiet: true })
    setMaking(null)
    if (!answer?.ok) return
    toast({ message: t('made', { name: t(`formats.${format}`) }) })
    window.location.assign(href(format))
  }

  return (
    <fieldset className="flex flex-wrap items-center gap-2" aria-busy={busy}>
      <legend className="sr-only">{t('label')}</legend>
      {formats.map((format) => {
        const words = making === format ? t('making', { format: t(`formats.${format}`) }) : t(`formats.${format}`)
        const content = (
          <>
            <Download className="size-[15px]" />
            {words}
          </>
        )
        return keeps ? (
          <Button key={format} title={t(`for.${format}`)} disabled={busy} onClick={() => make(format)}>
            {content}
          </Button>
        ) : (
          <a key={format} className={buttonClass()} title={t(`for.${format}`)} href={href(format)} download>
            {content}
          </a>
        )
      })}
      {problem ? (
        <p role="alert" className="t-sm basis-full text-blocked">
          {problem.sentence}
        </p>
      ) : null}
    </fieldset>
  )
}
