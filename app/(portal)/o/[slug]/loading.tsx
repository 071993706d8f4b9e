import { useTranslations } from 'next-intl'
import { Waiting } from '@/components/layout/waiting.client'

export default function Loading() {
  return <Waiting label={useTranslations('common')('loading')} />
}
