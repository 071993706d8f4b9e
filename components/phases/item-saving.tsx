import { useTranslations } from 'next-intl'
import { SaveState } from '../ui/save-state'
import type { Saving } from './use-item'

/** How the last save of an item went; a failed one keeps what was meant and can be tried again. */
export function ItemSaving({ saving }: { saving: Saving }) {
  const t = useTranslations('common')
  return (
    <span aria-live="polite" className="empty:hidden">
      {saving.state === 'saving' ? <SaveState state="saving">{t('saving')}</SaveState> : null}
      {saving.state === 'saved' ? <SaveState state="saved">{t('saved')}</SaveState> : null}
      {saving.state === 'failed' ? (
        <span className="block max-w-72 text-xs text-blocked">
          {saving.reason}{' '}
          <button type="button" className="min-h-6 underline" onClick={saving.again}>
            {t('retry')}
          </button>
        </span>
      ) : null}
    </span>
  )
}
