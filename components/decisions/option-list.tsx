import { useTranslations } from 'next-intl'
import { Link } from '../ui/link'
import { Tag } from '../ui/tag'

export type OptionItem = {
  id: string
  name: string
  pros: string | null
  cons: string | null
  provider: string | null
  knockedOutBy: string | null
  chosen: boolean
  /** Records it leads to. */
  links: { href: string; label: string }[]
  /** What tells whether a pattern fits. */
  fit: string[]
}

/** The options one below the other: what speaks for each, what against it, what rules it out. */
export function OptionList({ options }: { options: OptionItem[] }) {
  const t = useTranslations('decisions.options')
  if (options.length === 0) return <p className="t-sm px-4 pb-4 text-ink-2">{t('none')}</p>
  return (
    <ul>
      {options.map((option) => (
        <li key={option.id} className="grid gap-1 border-t border-line px-4 py-2.5">
          <p className="flex flex-wrap items-center gap-2">
            <span className="min-w-0 font-medium wrap-anywhere">{option.name}</span>
            {option.chosen ? <Tag solid>{t('chosen')}</Tag> : null}
            {option.provider ? <span className="t-meta">{option.provider}</span> : null}
          </p>
          {option.knockedOutBy ? <p className="t-sm text-blocked">{t('out', { why: option.knockedOutBy })}</p> : null}
          {option.pros ? <p className="t-sm whitespace-pre-line">{t('pros', { text: option.pros })}</p> : null}
          {option.cons ? <p className="t-sm whitespace-pre-line">{t('cons', { text: option.cons })}</p> : null}
          {option.fit.map((line) => (
            <p key={line} className="t-meta">
              {line}
            </p>
          ))}
          {option.links.length > 0 ? (
            <p className="t-sm flex flex-wrap gap-x-3">
              {option.links.map((link) => (
                <Link key={link.href} href={link.href}>
                  {link.label}
                </Link>
              ))}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
