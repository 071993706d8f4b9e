'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { CatalogueEntry } from '@/lib/features/portfolio/view'
import { Button } from '../ui/button'
import { useSend } from './use-send'

type Props = {
  path: string
  entry: Pick<CatalogueEntry, 'id' | 'name' | 'problem' | 'criteria' | 'impactAreas'>
}

/** Makes a use case from a template, with its problem and suggested criteria, and opens it. */
export function TakeTemplate({ path, entry }: Props) {
  const t = useTranslations('portfolio.catalogue')
  const router = useRouter()
  const { send, busy, problem } = useSend()

  async function take() {
    const stored = await send({
      method: 'POST',
      path: '/registers/use-cases',
      body: {
        title: entry.name,
        catalogueId: entry.id,
        problem: entry.problem,
        successCriteria: entry.criteria,
        impactAreas: entry.impactAreas.map(({ id }) => id),
      },
      message: t('taken', { name: entry.name }),
      leaves: true,
    })
    if (stored) router.push(`${path}/${stored.id}`)
  }

  return (
    <div className="grid gap-1">
      <Button size="sm" className="justify-self-start phone:h-10" aria-disabled={busy} onClick={() => void take()}>
        {t('take')}
      </Button>
      <p role="alert" className="text-xs font-medium text-blocked empty:hidden">
        {problem?.text}
      </p>
    </div>
  )
}
