import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { spokenName } from '@/lib/calendar/words'
import type { FinOps, Measure, Stage } from '@/lib/scoring/cost/finops'
import { MissingInputs } from '../layout/missing-inputs'
import { wholeMoney } from '../layout/short-money'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Reading } from '../ui/reading'
import { Status, type StatusKind } from '../ui/status'

const kinds: Record<Stage, StatusKind> = { 'not-yet': 'watch', crawl: 'waiting', walk: 'clear', run: 'clear' }

/** Three measures of cost practice with the stage each is in; references of the portal, no targets. */
export function PracticePlate({ finops }: { finops: FinOps }) {
  const { currency } = usePageContext()
  const t = useTranslations('cost.practice')
  return (
    <Plate aria-labelledby="practice">
      <PlateHeader
        id="practice"
        title={t('title')}
        more={
          finops.overall === null ? (
            <Status kind="unknown">{t('unknown')}</Status>
          ) : (
            <Status kind={kinds[finops.overall]}>{t('overall', { stage: t(`stage.${finops.overall}`) })}</Status>
          )
        }
      />
      <PlateBody className="grid gap-4">
        <div className="grid grid-cols-3 gap-x-6 gap-y-4 narrow:grid-cols-1">
          {finops.measures.map((one) => (
            <section key={one.kind} aria-labelledby={`measure-${one.kind}`} className="grid content-start gap-1">
              <h3 id={`measure-${one.kind}`} className="t-meta">
                {t(`measure.${one.kind}`)}
              </h3>
              <Reading
                value={one.pct.known ? `${one.pct.value}%` : t('notKnown')}
                unit={one.stage === null ? undefined : t(`stage.${one.stage}`)}
                threshold={basis(one)}
              />
              {one.pct.known ? null : <MissingInputs missing={one.pct.missing} />}
            </section>
          ))}
        </div>
        <p className="t-meta">{t('reference')}</p>
      </PlateBody>
    </Plate>
  )

  function basis({ all, comparator, kind, limits, month, part, pct }: Measure) {
    const [crawl, walk, run] = limits
    const marks = t(comparator === '>=' ? 'from' : 'upTo', { crawl, walk, run })
    if (!pct.known || part === null || all === null) return marks
    const shown = (value: string) =>
      kind === 'commitment' ? Number(value).toLocaleString('en-GB') : wholeMoney(value, currency)
    return `${t(`of.${kind}`, { part: shown(part), all: shown(all), month: spokenName(month ?? '') })} ${marks}`
  }
}
