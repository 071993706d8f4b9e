import { useTranslations } from 'next-intl'
import type { FactLine } from '@/lib/scoring/decisions/starter-facts'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'

/** What the portal holds about the question of a starter, in sentences; grey where its register says nothing yet. */
export function DecisionFacts({ facts }: { facts: readonly FactLine[] }) {
  const t = useTranslations('decisions')
  return (
    <Plate aria-labelledby="facts">
      <PlateHeader id="facts" title={t('page.facts')} />
      <PlateBody>
        <ul className="t-sm grid list-disc gap-1 pl-5">
          {facts.map(({ fact, known, sentence }) => (
            <li key={fact} className={known ? '' : 'text-ink-3'}>
              {t(sentence.code.slice('decisions.'.length) as never, sentence.params as never)}
            </li>
          ))}
        </ul>
      </PlateBody>
    </Plate>
  )
}
