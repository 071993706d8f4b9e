import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { RegisterView } from '@/lib/features/registers/queries'
import { IslandMessages } from '../layout/island-messages'
import { buttonClass } from '../ui/button'
import { Download } from '../ui/icons'
import { SheetDialog } from './sheet-dialog.client'

/** Pasting into a register and its CSV, for pages that show its rows in their own way. */
export function RegisterSheet({ view, mayCreate }: { view: RegisterView; mayCreate: boolean }) {
  const { slug } = usePageContext()
  const t = useTranslations('registers')
  return (
    <IslandMessages namespaces={['registers']}>
      {mayCreate ? <SheetDialog view={view} /> : null}
      <a
        className={buttonClass({ className: 'phone:hidden' })}
        href={`/api/v1/organizations/${slug}/registers/${view.name}/export`}
        download
        aria-label={t('csvLabel')}
      >
        <Download className="size-[15px]" />
        {t('csv')}
      </a>
    </IslandMessages>
  )
}
