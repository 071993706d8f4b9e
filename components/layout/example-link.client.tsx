'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { Link } from '../ui/link'

/** From an empty page to the same page of a sample organization that has two years of records. Samples are the example. */
export function ExampleLink() {
  const t = useTranslations('common')
  const { isDemo } = usePageContext()
  const path = usePathname().replace(/^\/o\/[^/]+/, '')
  return isDemo ? null : <Link href={`/sample?at=${encodeURIComponent(path)}`}>{t('example')}</Link>
}
