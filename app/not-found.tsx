import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { Missing } from '@/components/layout/missing.client'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portal'))('missing') }
}

export default function NotFound() {
  const t = useTranslations('portal')
  const layout = useTranslations('layout.missing')
  return (
    <main className="mx-auto grid min-h-dvh max-w-[44rem] content-center px-6 py-10 phone:px-4">
      <Missing title={layout('title')} text={layout('text')} home={t('home')} />
    </main>
  )
}
