/** A grey bar in the place of text. Give it the width of what comes. */
export function Skeleton({ className = '' }: { className?: string }) {
  return <span aria-hidden="true" className={`block h-2.5 rounded-sm bg-surface-3 ${className}`} />
}

export type SkeletonRowsProps = {
  rows?: number
  /** Said to screen readers while loading. */
  label: string
}

/** The rows of a plate before they are there, on the same grid so that nothing jumps. */
export function SkeletonRows({ rows = 6, label }: SkeletonRowsProps) {
  const widths = ['w-3/5', 'w-2/5', 'w-3/4', 'w-1/2']
  return (
    <div role="status" className="plate overflow-hidden">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          className="grid min-h-11 grid-cols-[2fr_3fr_2fr_1fr] items-center gap-4 border-t border-line px-4 first:border-t-0 phone:grid-cols-[1fr_80px]"
        >
          <Skeleton className={widths[row % widths.length]} />
          <Skeleton />
          <Skeleton className="w-2/3 phone:hidden" />
          <Skeleton className="phone:hidden" />
        </div>
      ))}
    </div>
  )
}
