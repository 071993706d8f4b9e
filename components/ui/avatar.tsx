export type AvatarProps = {
  name: string
  /** The signed-in person. */
  me?: boolean
  /** Organizations are square, people are round. */
  square?: boolean
  small?: boolean
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : first.slice(1)
  return `${first.charAt(0)}${last.charAt(0)}`.toUpperCase()
}

/** Initials only, hidden from screen readers: the name always stands beside it. */
export function Avatar({ name, me = false, square = false, small = false }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={`inline-grid flex-none place-items-center leading-none font-semibold ${square ? 'rounded-[4px]' : 'rounded-full'} ${small ? 'size-5 text-[9px]' : 'size-6 text-[10px]'} ${me ? 'bg-accent text-on-accent' : 'bg-surface-3 text-ink-2'}`}
    >
      {initials(name)}
    </span>
  )
}
