import type { Missing } from '@/lib/report/model'
import { Link } from '../ui/link'
import { Status } from '../ui/status'

/** What is not known, who can record it, and where. */
export function MissingList({ missing }: { missing: readonly Missing[] }) {
  return (
    <ul className="grid">
      {missing.map(({ href, text, who }) => (
        <li key={`${text} ${href}`} className="border-b border-line py-1.5 last:border-0">
          <Status kind="unknown" className="whitespace-normal">
            <span className="min-w-0 wrap-anywhere">
              <Link href={href}>{text}</Link>
              {who ? <span className="t-meta block">{who}</span> : null}
            </span>
          </Status>
        </li>
      ))}
    </ul>
  )
}
