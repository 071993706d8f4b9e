import { useTranslations } from 'next-intl'
import { Missing } from '@/components/layout/missing.client'
import { Page } from '@/components/layout/page'

export default function NotFound() {
  const t = useTranslations('portal')
  const layout = useTranslations('layout.missing')
  return (
    <Page trail={[{ label: t('missing') }]} title={t('missing')}>
      <Missing title={layout('title')} text={layout('text')} home={t('home')} />
    </Page>
  )
}
