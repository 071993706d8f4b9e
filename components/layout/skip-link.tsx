import { useTranslations } from 'next-intl'

export function SkipLink() {
  const t = useTranslations('layout')
  return (
    <a
      href="#main"
      className="absolute -top-16 left-2 z-50 rounded-md bg-ink px-3 py-2 text-surface no-underline focus:top-2"
    >
      {t('skip')}
    </a>
  )
}
