import { useTranslations } from 'next-intl'
import { Tag } from '../ui/tag'

/** `name` is the question's id, or the area's name for the one item of an area. */
export type Item = { source: string; name: string; kind: 'focus' | 'improvement'; text: string }

/** Pieces of work that a scorecard proposes. */
export function WorkList({ items }: { items: Item[] }) {
  const t = useTranslations('scorecard.home')
  return (
    <ul className="mt-2 grid gap-2">
      {items.map((item) => (
        <li key={item.source} className="t-sm">
          <ItemName>{item.name}</ItemName> {item.text} <Tag>{t(item.kind)}</Tag>
        </li>
      ))}
    </ul>
  )
}

/** Ids are set in mono, an area's name as words before its text. */
export function ItemName({ children }: { children: string }) {
  return /^[A-Z]{2}-\d+$/.test(children) ? (
    <span className="id">{children}</span>
  ) : (
    <b className="font-medium">{children}:</b>
  )
}
