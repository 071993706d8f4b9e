import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Link } from '../ui/link'
import type { EvidenceLink } from './answer-value'

/** A record of the portal that shows what the question asks for. */
export type EvidenceOffer = { label: string; path: string; told: string }

type EvidenceOffersProps = {
  offers: EvidenceOffer[]
  links: EvidenceLink[]
  onTake: (link: EvidenceLink) => void
}

/** What the portal holds already, beside what can be typed: one press attaches it, and nothing attaches itself. */
export function EvidenceOffers({ offers, links, onTake }: EvidenceOffersProps) {
  const t = useTranslations('scorecard.evidence')
  const open = offers.filter(({ path }) => !links.some(({ url }) => url?.endsWith(path)))
  return (
    <ul className="no-print grid gap-2 empty:hidden">
      {open.map(({ label, path, told }) => (
        <li
          key={path}
          className="mt-1 flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-dashed border-line-2 py-1 pr-1 pl-3 text-sm"
        >
          <span className="min-w-0 flex-1 wrap-anywhere">
            <Link href={path}>{label}</Link> <span className="t-meta">{told}</span>
          </span>
          <Button
            size="sm"
            aria-label={t('takeWhich', { label })}
            onClick={() => onTake({ label, url: new URL(path, window.location.href).href, fileId: null })}
          >
            {t('take')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
