import type { ReactNode } from 'react'

export type OverviewGridProps = {
  rail: ReactNode
  next: ReactNode
  areas: ReactNode
  flag: ReactNode
  tasks: ReactNode
}

/** On paper they lie one under the other, because what lies in one grid moves to the next page as a whole. */
const column = 'grid content-start gap-4 narrow:contents'
const first = `${column} print:block! print:*:mb-3`
const second = `${column} print:flex! print:items-start print:gap-3 print:*:min-w-0 print:*:flex-1`

/** Rail over the whole width, then 1.42 : 1; one column under 1120. On phones: next step, worst flag, areas, tasks. Paper has one page for all. */
export function OverviewGrid({ rail, next, areas, flag, tasks }: OverviewGridProps) {
  return (
    <>
      {rail}
      <div className="grid grid-cols-[minmax(0,1.42fr)_minmax(0,1fr)] gap-4 narrow:flex narrow:flex-col print:block!">
        <div className={first}>
          <div className="narrow:order-1">{next}</div>
          <div className="narrow:order-3">{areas}</div>
        </div>
        <div className={second}>
          <div className="grid content-start gap-4 narrow:order-2">{flag}</div>
          <div className="narrow:order-4">{tasks}</div>
        </div>
      </div>
    </>
  )
}
