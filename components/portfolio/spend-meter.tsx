/** Spend in percent of the cap with a tick at each mark. Decoration beside the written numbers. */
export function SpendMeter({ pct, marks }: { pct: number; marks: number[] }) {
  const tone = pct >= 100 ? 'bg-flagged' : pct >= 90 ? 'bg-at-risk' : 'bg-ink-2'
  return (
    <span className="relative block h-1.5 w-full max-w-56 rounded-sm bg-surface-3" aria-hidden="true">
      <span className={`absolute inset-y-0 left-0 rounded-sm ${tone}`} style={{ width: `${Math.min(100, pct)}%` }} />
      {marks
        .filter((mark) => mark < 100)
        .map((mark) => (
          <span key={mark} className="absolute -inset-y-0.5 w-px bg-index" style={{ left: `${mark}%` }} />
        ))}
    </span>
  )
}
