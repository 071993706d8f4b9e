import { useTranslations } from 'next-intl'
import type { Fit, PatternFit } from '@/lib/scoring/reliability/pattern-fit'
import { MissingInputs } from '../layout/missing-inputs'
import { useSentences } from '../layout/sentences'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'

const kinds: Record<Fit, StatusKind> = {
  fits: 'ready',
  possible: 'no-sign',
  'does-not-fit': 'at-risk',
  unknown: 'unknown',
}

/** Which architecture fits a use case, each with its reasons. */
export function PatternFitPlate({ patterns }: { patterns: PatternFit[] }) {
  const t = useTranslations('reliability.fit')
  const say = useSentences()
  const unknown = patterns.filter(({ fit }) => fit === 'unknown')
  return (
    <Plate aria-labelledby="pattern-fit">
      <PlateHeader id="pattern-fit" title={t('title')} />
      <PlateBody className="grid gap-2 pt-2">
        <p className="t-meta">{t('about')}</p>
        <ul className="grid grid-cols-2 gap-x-6 gap-y-3 phone:grid-cols-1">
          {patterns.map(({ fit, name, patternId, reasons }) => (
            <li key={patternId} className="grid content-start gap-0.5">
              <span className="flex flex-wrap items-center gap-x-3">
                <b className="font-medium">{name}</b>
                <Status kind={kinds[fit]}>{t(`state.${fit}`)}</Status>
              </span>
              {reasons.length > 0 ? <span className="t-meta">{reasons.map(say).join(' ')}</span> : null}
            </li>
          ))}
        </ul>
        <MissingInputs missing={unknown.flatMap(({ missing }) => missing)} />
      </PlateBody>
    </Plate>
  )
}
