'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Tag } from '../ui/tag'
import { useWrite } from '../write/use-write'

type Props = { on: boolean; revision: number }

/** Whether the review of a quarter is made by itself; for administrators. */
export function QuarterReport({ on, revision }: Props) {
  const { slug } = usePageContext()
  const t = useTranslations('reports.quarterReport')
  const { busy, problem, write } = useWrite()
  return (
    <Plate aria-labelledby="quarter-report">
      <PlateHeader id="quarter-report" title={t('title')} more={<Tag solid={on}>{on ? t('on') : t('off')}</Tag>} />
      <PlateBody className="flex flex-wrap items-end justify-between gap-3">
        <p className="t-sm max-w-[64ch] text-ink-2">{t('text')}</p>
        <Button
          disabled={busy}
          onClick={() => write('PATCH', `/organizations/${slug}`, { revision, quarterReport: !on })}
        >
          {on ? t('switchOff') : t('switchOn')}
        </Button>
        {problem ? (
          <p role="alert" className="t-sm basis-full text-blocked">
            {problem.sentence}
          </p>
        ) : null}
      </PlateBody>
    </Plate>
  )
}
