import { useTranslations } from 'next-intl'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { BLIP, type Blip, CENTRE, EDGE, placed, rings } from './placing'
import type { Ring } from './ring-status'

export type RadarPictureProps = { blips: Blip[]; quadrants: { id: string; name: string }[] }

/** The four rings as a picture beside the list, which says the same in words. */
export function RadarPicture({ blips, quadrants }: RadarPictureProps) {
  const t = useTranslations('radar')
  const names = (ring: Ring) =>
    blips
      .filter((blip) => blip.ring === ring)
      .map((blip) => blip.name)
      .join(', ') || t('count', { count: 0 })
  const label = t('picture.label', {
    adopt: names('adopt'),
    trial: names('trial'),
    assess: names('assess'),
    hold: names('hold'),
  })
  return (
    <Plate aria-labelledby="radar-picture" className="mb-4">
      <PlateHeader id="radar-picture" title={t('picture.title')} />
      <PlateBody className="grid grid-cols-[minmax(0,320px)_minmax(0,1fr)] items-center gap-6 phone:grid-cols-1 phone:gap-3">
        <svg viewBox="0 -6 300 306" role="img" aria-label={label} className="w-full max-w-80">
          {[...EDGE].reverse().map((radius, index) => (
            <circle
              key={radius}
              cx={CENTRE}
              cy={CENTRE}
              r={radius}
              className={`stroke-line-2 ${index === 3 ? 'fill-surface-3' : index % 2 === 0 ? 'fill-surface' : 'fill-surface-2'}`}
            />
          ))}
          <path d={`M${CENTRE} 2V298M2 ${CENTRE}H298`} className="stroke-line-2" />
          {placed(blips, quadrants).map((blip) => (
            <g key={blip.number}>
              <title>{blip.name}</title>
              <circle cx={blip.x} cy={blip.y} r={BLIP} className="fill-ink" />
              <text
                x={blip.x}
                y={blip.y + 3.5}
                textAnchor="middle"
                className="fill-surface font-mono text-[10px] font-medium"
              >
                {blip.number}
              </text>
            </g>
          ))}
          {rings.map((ring, index) => (
            <text
              key={ring}
              x={CENTRE}
              y={CENTRE - EDGE[index]! + 3}
              textAnchor="middle"
              className="fill-ink-2 stroke-surface font-mono text-[9px] [paint-order:stroke]"
              strokeWidth={4}
            >
              {t(`ring.${ring}`)}
            </text>
          ))}
        </svg>
        <div className="t-sm grid content-start gap-1 text-ink-2">
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
            {quadrants.map((quadrant, index) => (
              <div key={quadrant.id} className="contents">
                <dt aria-hidden="true" className="font-mono text-2xs leading-5">
                  {['↘', '↙', '↖', '↗'][index]}
                </dt>
                <dd>{quadrant.name}</dd>
              </div>
            ))}
          </dl>
          <p className="t-meta mt-1">
            {t('picture.note')} {blips.some(({ quadrant }) => quadrant === null) ? t('picture.noQuadrant') : null}
          </p>
        </div>
      </PlateBody>
    </Plate>
  )
}
