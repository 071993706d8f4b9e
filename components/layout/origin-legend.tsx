import { useTranslations } from 'next-intl'
import { Tag } from '../ui/tag'

export const origins = ['framework', 'default', 'both', 'own'] as const
export type OriginKind = (typeof origins)[number]

/** What the tags of a page mean, where they stand: only those the page uses. */
export function OriginLegend({ of = origins, className = '' }: { of?: readonly OriginKind[]; className?: string }) {
  const t = useTranslations('help.origins')
  return (
    <dl aria-label={t('title')} className={`t-meta flex flex-wrap gap-x-5 gap-y-1.5 ${className}`}>
      {of.map((origin) => (
        <div key={origin} className="flex items-baseline gap-1.5">
          <dt>
            <Tag>{t(`${origin}.tag`)}</Tag>
          </dt>
          <dd>{t(`${origin}.text`)}</dd>
        </div>
      ))}
    </dl>
  )
}
