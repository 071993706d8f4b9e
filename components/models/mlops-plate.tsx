import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { framework } from '@/lib/content'
import type { Axis, MlopsLevel, NextRecord } from '@/lib/scoring/models/mlops'
import { placeOf } from '@/lib/site/places'
import { MissingInputs } from '../layout/missing-inputs'
import { useSentences } from '../layout/sentences'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Reading } from '../ui/reading'
import { Status } from '../ui/status'

/** How far the four axes are, why, and the one record that would raise the level. */
export function MlopsPlate({ mlops }: { mlops: MlopsLevel }) {
  const t = useTranslations('models.mlops')
  const level = framework.mlopsLevels.find((one) => one.level === mlops.level)
  return (
    <Plate aria-labelledby="mlops" className="mb-4">
      <PlateHeader id="mlops" title={t('title')} />
      <PlateBody className="grid gap-4 pt-2">
        {mlops.state === 'not-applicable' ? (
          <p className="t-sm text-ink-2">{t('none')}</p>
        ) : (
          <>
            <div className="flex flex-wrap items-start gap-x-8 gap-y-2">
              {level ? (
                <Reading
                  value={level.level}
                  unit={t('of')}
                  threshold={`${level.name} · ${t('maps', { levels: level.mapsTo.replace(/^MS /, '') })}`}
                />
              ) : (
                <Status kind="unknown">{t('notKnown')}</Status>
              )}
              {mlops.next ? <Next next={mlops.next} /> : null}
            </div>
            <ul className="grid grid-cols-4 gap-x-6 gap-y-4 narrow:grid-cols-2 phone:grid-cols-1">
              {mlops.axes.map((axis) => (
                <AxisItem key={axis.id} axis={axis} />
              ))}
            </ul>
          </>
        )}
      </PlateBody>
    </Plate>
  )
}

function Next({ next }: { next: NextRecord }) {
  const { base } = usePageContext()
  const t = useTranslations('models.mlops')
  const say = useSentences()
  const href = placeOf(base, next.section, next.recordId ?? undefined)
  return (
    <p className="t-sm min-w-0 flex-1 basis-72">
      {t('holds', { what: say(next.sentence) })} ({t(`axis.${next.axis}`)}, {t('toLevel', { to: next.to })}).{' '}
      {href ? <Link href={href}>{t('record')}</Link> : null}
    </p>
  )
}

function AxisItem({ axis }: { axis: Axis }) {
  const t = useTranslations('models.mlops')
  const say = useSentences()
  return (
    <li className="grid content-start gap-1">
      <h3 className="t-card">{t(`axis.${axis.id}`)}</h3>
      {!axis.applies ? (
        <Status kind="no-sign">{t('notApplicable')}</Status>
      ) : axis.level === null ? (
        <Status kind="unknown">{t('notKnown')}</Status>
      ) : (
        <Status kind={axis.level === 2 ? 'ready' : axis.level === 1 ? 'watch' : 'at-risk'}>
          {t('level', { level: axis.level })}
        </Status>
      )}
      <p className="t-sm text-ink-2">{axis.reasons.map(say).join(' ')}</p>
      <MissingInputs missing={axis.missing} />
    </li>
  )
}
