import { Kbd } from '../ui/kbd'

/** Keys with what they do. */
export function Hint({ caps, word }: { caps: string[]; word: string }) {
  return (
    <span className="inline-flex items-center gap-[5px] whitespace-nowrap">
      {caps.map((cap) => (
        <Kbd key={cap}>{cap}</Kbd>
      ))}
      {word}
    </span>
  )
}
