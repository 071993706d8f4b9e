export type AvatarProps = {
  name: string
  /** The signed-in person. */
  me?: boolean
  /** Organizations are square, people are round. */
  square?: boolean
  small?: boolean
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** What a reader takes for one sign: a flag or a family is made of several characters. */
const signsOf = (word: string): string[] => Array.from(graphemes.segment(word), ({ segment }) => segment)

/** The first sign of the first and of the last word; of a single word its first two. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first, second] = signsOf(words[0] ?? '')
  const last = words.length > 1 ? signsOf(words.at(-1) ?? '')[0] : second
  return `${first ?? ''}${last ?? ''}`.toUpperCase()
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
