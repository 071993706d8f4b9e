'use client'

/** Six cells, the phases before filled, the present one as far as it is. Two values instead of their picture. */
export function MiniRailCells({ phase, progress }: { phase: number; progress: number }) {
  return (
    <span className="mini-rail flex gap-0.5">
      {[1, 2, 3, 4, 5, 6].map((cell) => (
        <i
          key={cell}
          className={`relative h-1.5 w-[13px] overflow-hidden rounded-[1px] phone:w-[9px] ${cell < phase ? 'bg-ink-2' : 'bg-surface-3 inset-ring inset-ring-line-2'}`}
        >
          {cell === phase ? (
            <span
              className="absolute inset-y-0 left-0 bg-index"
              style={{ width: `${Math.max(0.15, progress) * 100}%` }}
            />
          ) : null}
        </i>
      ))}
    </span>
  )
}
