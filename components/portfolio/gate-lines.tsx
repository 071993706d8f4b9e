import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { lineById } from '@/lib/content'
import type { LineResult } from '@/lib/scoring/gates/types'
import type { Truth } from '@/lib/scoring/types'
import { gateHref } from '../layout/gate-words'
import { useMeasures } from '../layout/measures'
import { useSentences } from '../layout/sentences'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'

const kinds: Record<Truth, StatusKind> = {
  true: 'ready',
  false: 'at-risk',
  unknown: 'unknown',
  'not-applicable': 'unknown',
}

type Props = {
  lines: readonly LineResult[]
  /** How one use case stands in each line. */
  counts?: Readonly<Record<string, Truth>>
}

/** The required lines of gate 4→5 as they read now, and what this use case does for each. */
export function GateLines({ lines, counts }: Props) {
  const { base } = usePageContext()
  const t = useTranslations('portfolio-page.lines')
  const sentence = useSentences()
  const { observed } = useMeasures()
  return (
    <Plate clip aria-labelledby="gate-lines">
      <PlateHeader
        id="gate-lines"
        title={t('title')}
        more={<Link href={gateHref(base, 'gate-4-5')}>{t('open')}</Link>}
        className="pb-2.5"
      />
      <ul>
        {lines.map((line) => {
          const own = counts?.[line.itemId]
          return (
            <li key={line.itemId} className="grid gap-0.5 border-t border-line px-4 py-2.5">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <span className="id">{line.itemId}</span>
                <span className="t-sm min-w-0 flex-1 basis-40 font-medium">
                  {lineById(line.itemId)?.text ?? line.itemId}
                </span>
                {line.observed ? (
                  <span className="t-sm font-semibold tabular-nums">{observed(line.observed)}</span>
                ) : null}
              </p>
              <Status kind={kinds[line.value]} className="whitespace-normal">
                <span className="text-ink-2">{sentence(line.summary)}</span>
              </Status>
              {own === undefined ? null : (
                <p className="t-meta">{t(`own.${line.itemId}.${own}` as 'own.P4-E1.true')}</p>
              )}
            </li>
          )
        })}
      </ul>
    </Plate>
  )
}
