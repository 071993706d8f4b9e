import { useTranslations } from 'next-intl'
import { Dialog } from '../ui/dialog.client'
import { Kbd } from '../ui/kbd'

const keys = [
  ['rate', '1', '2', '3', '4', '5'],
  ['clear', 'Backspace'],
  ['na', '0', 'N'],
  ['next', 'Enter', '↓'],
  ['back', '↑'],
  ['evidence', 'E'],
  ['note', 'C'],
  ['mark', 'M'],
  ['help', '?'],
] as const

/** Every key of the question page, and where to turn them off. */
export function KeysDialog({ onClose, settingsHref }: { onClose: () => void; settingsHref: string }) {
  const t = useTranslations('scorecard.keys')
  return (
    <Dialog open onClose={onClose} title={t('title')} closeLabel={t('close')}>
      <dl className="grid gap-2">
        {keys.map(([name, ...caps]) => (
          <div key={name} className="flex items-center justify-between gap-3 text-sm">
            <dt>{t(name)}</dt>
            <dd className="flex gap-1">
              {caps.map((cap) => (
                <Kbd key={cap}>{cap}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="t-meta mt-4">
        {t('typing')} <a href={settingsHref}>{t('off')}</a>
      </p>
    </Dialog>
  )
}
