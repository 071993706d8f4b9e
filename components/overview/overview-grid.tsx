import type { ReactNode } from 'react'

export type OverviewGridProps = {
  rail: ReactNode
  next: ReactNode
  areas: ReactNode
  flag: ReactNode
  tasks: ReactNode
}

const column = 'grid content-start gap-4 narrow:contents'

/** Rail over the whole width, then 1.42 : 1; one column under 1120. On phones: next step, worst flag, areas, tasks. Paper has one page for all. */
export function OverviewGrid({ rail, next, areas, flag, tasks }: OverviewGridProps) {
  return (
    <>
      {rail}
      <div className="grid grid-cols-[minmax(0,1.42fr)_minmax(0,1fr)] gap-4 narrow:flex narrow:flex-col one-sheet">
        <div className={column}>
          <div className="narrow:order-1">{next}</div>
          <div className="narrow:order-3">{areas}</div>
        </div>
        <div className={column}>
          <div className="grid content-start gap-4 narrow:order-2">{flag}</div>
          <div className="narrow:order-4">{tasks}</div>
        </div>
      </div>
    </>
  )
}
