'use client'

import { useTranslations } from 'next-intl'
import { ErrorBlock } from '@/components/layout/blocks'
import { Button } from '@/components/ui/button'

/**
 * A page that broke: the frame stays, the person can try again, and the reference finds the log line. Retry loads the
 * page anew: after an update of the portal nothing less helps.
 */
export default function PortalError({ error }: { error: Error & { digest?: string } }) {
  const t = useTranslations('common')
  return (
    <div className="mx-auto grid w-full max-w-[calc(var(--page)+3rem)] px-6 py-8 phone:px-4">
      <ErrorBlock
        reference={error.digest}
        action={<Button onClick={() => window.location.reload()}>{t('retry')}</Button>}
      />
    </div>
  )
}
