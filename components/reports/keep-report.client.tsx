'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'

type Props = { asked: { report: string; asOf?: string; basis?: string } }

/** Keeps that this report was made, with its fingerprint, among the last made ones. */
export function KeepReport({ asked }: Props) {
  const { slug } = usePageContext()
  const t = useTranslations('reports.page')
  const { busy, problem, write } = useWrite()
  const toast = useToast()
  async function keep() {
    const answer = await write('POST', `/organizations/${slug}/reports`, asked)
    if (answer?.ok) toast({ message: t('kept') })
  }
  return (
    <>
      <Button onClick={keep} disabled={busy}>
        {t('keep')}
      </Button>
      {problem ? (
        <p role="alert" className="t-sm basis-full text-blocked">
          {problem.sentence}
        </p>
      ) : null}
    </>
  )
}
