import { useTranslations } from 'next-intl'
import { Kbd } from '../ui/kbd'
import { Link } from '../ui/link'

const places = [
  {
    id: 'anywhere',
    keys: [
      ['find', 'Ctrl', 'K'],
      ['close', 'Esc'],
    ],
  },
  {
    id: 'questions',
    keys: [
      ['rate', '1', '–', '5'],
      ['na', '0'],
      ['next', 'Enter', '↓'],
      ['back', '↑'],
      ['evidence', 'E'],
      ['note', 'C'],
      ['mark', 'M'],
      ['list', '?'],
    ],
  },
  {
    id: 'triage',
    keys: [
      ['risk', '1', '–', '4'],
      ['adopt', 'A'],
      ['migrate', 'M'],
      ['accept', 'U'],
      ['retire', 'R'],
      ['save', 'Enter'],
      ['skip', 'N'],
    ],
  },
  {
    id: 'table',
    keys: [
      ['edit', 'Enter'],
      ['cancel', 'Esc'],
      ['paste', 'Ctrl', 'V'],
    ],
  },
] as const

/** Every key of the portal, by where it listens. */
export function KeyList() {
  const t = useTranslations('help.keys')
  return (
    <section aria-labelledby="keys" className="plate">
      <h2 id="keys" className="t-card scroll-mt-16 px-4 pt-3 pb-2">
        {t('title')}
      </h2>
      <div className="grid grid-cols-4 gap-x-6 gap-y-4 border-t border-line px-4 py-3 narrow:grid-cols-2 phone:grid-cols-1">
        {places.map(({ id, keys }) => (
          <div key={id}>
            <h3 className="t-label mb-1">{t(`place.${id}`)}</h3>
            <dl>
              {keys.map(([name, ...caps]) => (
                <div key={name} className="t-sm flex min-h-7 items-center justify-between gap-3">
                  <dt>{t(name)}</dt>
                  <dd className="flex items-center gap-1">
                    {caps.map((cap) => (cap === '–' ? <span key={cap}>{cap}</span> : <Kbd key={cap}>{cap}</Kbd>))}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
      <p className="t-meta border-t border-line px-4 py-2.5">
        {t('typing')} <Link href="/me">{t('off')}</Link>
      </p>
    </section>
  )
}
