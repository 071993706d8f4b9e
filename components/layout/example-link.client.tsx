'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext } from 'react'
import { Link } from '../ui/link'

const Shown = createContext(false)

/** Whether empty pages lead to the example: not in the samples, which are the example. */
export const ExampleProvider = ({ shown, children }: { shown: boolean; children: ReactNode }) => (
  <Shown value={shown}>{children}</Shown>
)

/** From an empty page to the same page of a sample organization that has two years of records. */
export function ExampleLink() {
  const t = useTranslations('common')
  const shown = useContext(Shown)
  const path = usePathname().replace(/^\/o\/[^/]+/, '')
  return shown ? <Link href={`/sample?at=${encodeURIComponent(path)}`}>{t('example')}</Link> : null
}
