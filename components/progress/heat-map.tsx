import { useTranslations } from 'next-intl'
import { type Level, LevelSwatch } from '../ui/level-swatch'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'

export type HeatColumn = {
  id: string
  /** "Nov" */
  month: string
  /** Shown under the month where it starts: "2025". */
  year?: string
  /** The full date, for screen readers. */
  date: string
}

export type HeatArea = {
  id: string
  name: string
  /** The area's questions. Rows are not links: at 19 px they would be too small to hit. */
  href?: string
  rows: {
    id: string
    name: string
    critical: boolean
    /** One per column, oldest first. Null: not answered in that scorecard. */
    levels: (Level | 'na' | null)[]
  }[]
}

export type HeatMapProps = {
  columns: HeatColumn[]
  areas: HeatArea[]
  /** The five words of the scale. */
  words: { level: Level; word: string }[]
}

/** Every question in every submitted scorecard, as six small real tables. */
export function HeatMap({ columns, areas, words }: HeatMapProps) {
  const t = useTranslations('progress')
  return (
    <Plate>
      <PlateHeader
        title={t('heat.title')}
        more={
          <span className="flex flex-wrap gap-x-2.5 gap-y-1 text-xs text-ink-2">
            {words.map(({ level, word }) => (
              <span key={level} className="inline-flex items-center gap-[5px]">
                <LevelSwatch level={level} className="!size-4 !text-[10px]" />
                {word}
              </span>
            ))}
          </span>
        }
      />
      <PlateBody className="grid grid-cols-3 gap-x-7 gap-y-3.5 narrow:grid-cols-2 phone:grid-cols-1 phone:gap-y-[18px]">
        {areas.map((area) => (
          <AreaTable key={area.id} area={area} columns={columns} />
        ))}
      </PlateBody>
    </Plate>
  )
}

/** Scorecards that have room beside the names of the questions. */
const ROOM = 6

function AreaTable({ area, columns }: { area: HeatArea; columns: HeatColumn[] }) {
  const t = useTranslations('progress')
  const tight = columns.length > ROOM
  // A cell is as wide with one scorecard as with four; with more it is as wide as a month, and the names keep one line.
  const width = tight ? undefined : columns.length > 4 ? '1.75rem' : '2.125rem'
  return (
    <table className="heat self-start">
      <caption className="sr-only">{t('heat.caption', { area: area.name })}</caption>
      <thead>
        <tr>
          <th
            scope="col"
            className={`pr-1.5 pb-0.5 text-left align-bottom text-xs font-[550] text-ink ${tight ? 'w-[38%]' : ''}`}
          >
            {area.href === undefined ? (
              area.name
            ) : (
              <Link
                href={area.href}
                className="inline-flex min-h-6 items-end text-inherit no-underline hover:underline"
              >
                {area.name}
              </Link>
            )}
          </th>
          {columns.map((column, index) => (
            <th
              key={column.id}
              scope="col"
              style={{ width }}
              className={`pb-0.5 text-center align-bottom font-mono text-2xs leading-[13px] ${index === columns.length - 1 ? 'font-semibold text-ink' : 'font-normal text-ink-3'}`}
            >
              <span aria-hidden="true">
                {column.year === undefined ? null : <span className="block">{column.year}</span>}
                {column.month}
              </span>
              <span className="sr-only">{column.date}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {area.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="pr-1.5 text-left text-xs leading-[15px] font-normal text-ink-2">
              {row.name}
              {row.critical ? (
                <>
                  {' '}
                  <span aria-hidden="true">★</span>
                  <span className="sr-only">{t('heat.critical')}</span>
                </>
              ) : null}
            </th>
            {row.levels.map((level, index) => (
              <td key={columns[index]?.id ?? index} data-l={level ?? 'none'}>
                {level === 'na' ? t('heat.na') : (level ?? <span className="sr-only">{t('heat.none')}</span>)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
