import { Link } from './link'
import { ScrollRow } from './scroll-row.client'

const frame = 'no-print inline-flex rounded-md border border-line-2 bg-surface p-0.5 phone:flex phone:w-full'
const part = 'segment'

export type SegmentLinksProps = {
  label: string
  segments: { href: string; label: string; current?: boolean }[]
  /** More than a phone has room for: it scrolls sideways and begins with the current one in view. */
  scrolls?: boolean
}

/** A choice that lives in the URL: range, mode, view. */
export function SegmentLinks({ label, segments, scrolls = false }: SegmentLinksProps) {
  const links = segments.map((segment) => (
    <Link
      key={segment.href}
      href={segment.href}
      scroll={false}
      className={part}
      aria-current={segment.current ? 'true' : undefined}
    >
      {segment.label}
    </Link>
  ))
  return scrolls ? (
    <ScrollRow label={label} className={`${frame} max-w-full overflow-x-auto [scrollbar-width:none]`}>
      {links}
    </ScrollRow>
  ) : (
    <nav aria-label={label} className={frame}>
      {links}
    </nav>
  )
}

export type SegmentedProps<V extends string> = {
  label: string
  options: { value: V; label: string }[]
  value: V | null
  onSelect: (value: V) => void
  disabled?: boolean
}

/** A choice kept by an island: two to four short words, one pressed. */
export function Segmented<V extends string>({ label, options, value, onSelect, disabled }: SegmentedProps<V>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and its border model for three buttons
    <div role="group" aria-label={label} className={frame}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={part}
          disabled={disabled}
          aria-pressed={option.value === value}
          onClick={() => onSelect(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}
