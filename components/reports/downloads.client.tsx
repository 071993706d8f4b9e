'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { Button, buttonClass } from '../ui/button'
import { ChevronDown, Download } from '../ui/icons'
import { Menu, MenuButton } from '../ui/menu.client'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'

export type DownloadFormat = 'pdf' | 'xlsx' | 'pptx' | 'docx' | 'md'
export type DownloadsProps = {
  report: string
  formats: readonly DownloadFormat[]
  /** The tables that can be had as CSV, by the names they are chosen by. */
  tables: readonly string[]
  asked: { asOf?: string; basis?: string; subject?: string }
}

type Asked = { format: DownloadFormat | 'csv'; table?: number }

/** The files of a report: one is made, kept among the last made ones, and handed over; meanwhile its button says so. */
export function Downloads({ asked, formats, report, tables }: DownloadsProps) {
  const { slug } = usePageContext()
  const t = useTranslations('report-files.downloads')
  const { busy, problem, write } = useWrite()
  const [making, setMaking] = useState<DownloadFormat | 'csv' | null>(null)
  const toast = useToast()
  const path = `/organizations/${slug}/reports/${report}/file`

  async function make({ format, table }: Asked) {
    setMaking(format)
    const of = table === undefined ? {} : { table }
    const answer = await write('POST', path, { ...asked, format, ...of }, { quiet: true })
    setMaking(null)
    if (!answer?.ok) return
    toast({ message: t('made', { name: t(`formats.${format}`) }) })
    const query = new URLSearchParams({ ...asked, format, ...(table === undefined ? {} : { table: String(table) }) })
    window.location.assign(`/api/v1${path}?${query}`)
  }

  const face = (format: DownloadFormat | 'csv') =>
    making === format ? t('making', { format: t(`formats.${format}`) }) : t(`formats.${format}`)

  return (
    <fieldset className="flex flex-wrap items-center gap-2" aria-busy={busy}>
      <legend className="sr-only">{t('label')}</legend>
      {formats.map((format) => (
        <Button key={format} title={t(`for.${format}`)} disabled={busy} onClick={() => make({ format })}>
          <Download className="size-[15px]" />
          {face(format)}
        </Button>
      ))}
      {tables.length > 0 ? (
        <Menu
          trigger={
            <>
              {face('csv')}
              <ChevronDown className="size-[15px]" />
            </>
          }
          triggerClass={buttonClass()}
        >
          {tables.map((name, place) => (
            <MenuButton key={place} disabled={busy} onSelect={() => make({ format: 'csv', table: place + 1 })}>
              {name}
            </MenuButton>
          ))}
        </Menu>
      ) : null}
      {problem ? (
        <p role="alert" className="t-sm basis-full text-blocked">
          {problem.sentence}
        </p>
      ) : null}
    </fieldset>
  )
}
