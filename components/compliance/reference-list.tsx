import { useTranslations } from 'next-intl'
import { Plate, PlateHeader } from '../ui/plate'

export type ReferenceListProps = {
  /** By framework: its name, and the numbers with our titles. */
  groups: readonly { name: string; numbers: readonly { number: string; title: string }[] }[]
}

/** The numbers that ask for a control, by framework. */
export function ReferenceList({ groups }: ReferenceListProps) {
  const t = useTranslations('compliance.control')
  return (
    <Plate aria-labelledby="references">
      <PlateHeader id="references" title={t('references')} />
      <div className="t-sm grid gap-3 px-4 pt-2 pb-4">
        {groups.length === 0 ? <p className="text-ink-2">{t('noReferences')}</p> : null}
        {groups.map(({ name, numbers }) => (
          <section key={name} aria-label={name}>
            <h3 className="t-meta">{name}</h3>
            <ul className="grid gap-0.5">
              {numbers.map(({ number, title }) => (
                <li key={number} className="wrap-anywhere">
                  <b className="font-medium tabular-nums">{number}</b> {title}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Plate>
  )
}
