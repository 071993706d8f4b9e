import { useTranslations } from 'next-intl'
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton'

export default function Loading() {
  const t = useTranslations('common')
  return (
    <div className="page">
      <Skeleton className="mb-3 h-8 w-72 max-w-full" />
      <Skeleton className="mb-5 h-7 w-[30rem] max-w-full" />
      <SkeletonRows label={t('loading')} />
    </div>
  )
}
