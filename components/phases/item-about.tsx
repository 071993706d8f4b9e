import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { framework, gateById, type Item, itemById, seatById } from '@/lib/content'
import { recordsOfItem } from '@/lib/site/places'
import { gateHref, gateName } from '../layout/gate-words'
import { useMeasures } from '../layout/measures'
import { useSentences } from '../layout/sentences'
import { Link } from '../ui/link'
import { placeOfItem } from './item-aside'
import { mayChange, type PhaseData, type PhasePart } from './phase-page'

type Props = PhasePart & { row: PhaseData['items'][number] }

/** Questions whose rating this item lifts. */
const questionsOf = (itemId: string) =>
  framework.areas.flatMap(({ questions }) =>
    questions.filter(({ phase2 }) => (phase2 as readonly string[]).includes(itemId)),
  )

/** Why an item is asked for, how it gets done, and who answers for it; then the words it uses. */
export function ItemAbout({ row, data, reader }: Props) {
  const place = usePageContext()
  const t = useTranslations('phases')
  const { observed } = useMeasures()
  const item = itemById(row.itemId)
  if (!item) return null
  const terms = framework.glossary.filter(({ itemIds }) => (itemIds as readonly string[]).includes(row.itemId))
  const owner = row.owner ? (data.names[row.owner] ?? '') : ''
  const led = data.phase.ledBy.map((seat) => seatById(seat).name).join(', ')
  return (
    <div className="t-sm grid gap-3 border-t border-line py-3 text-ink-2">
      <p>
        <span className="id">{row.itemId}</span>
        {item.target ? ` · ${t('item.target', { target: item.target.replaceAll('>=', '≥') })}` : ''}
        {row.observed ? ` · ${observed(row.observed)}` : ''}
      </p>
      <dl className="grid gap-2">
        <Part name={t('about.why')}>
          <Why itemId={row.itemId} />
        </Part>
        <Part name={t('about.how')}>
          <How row={row} />
        </Part>
        <Part name={t('about.who')}>
          {t('about.owner', { name: owner || 'none', led })}
          {row.computed || mayChange(reader, row) ? null : ` ${t('item.denied')}`}
        </Part>
      </dl>
      {row.computed || mayChange(reader, row) || !row.stored?.note ? null : (
        <p className="whitespace-pre-line">{row.stored.note}</p>
      )}
      {terms.length > 0 ? (
        <details>
          <summary className="min-h-6 font-medium text-ink">{t('terms')}</summary>
          <dl className="mt-1 grid gap-1.5">
            {terms.map(({ id, term, equivalent }) => (
              <div key={id}>
                <dt className="font-medium text-ink">{term}</dt>
                <dd>{equivalent}</dd>
              </div>
            ))}
          </dl>
          <Link href={`${place.base}/help/glossary`} className="inline-flex min-h-6 items-center">
            {t('glossary.all')}
          </Link>
        </details>
      ) : null}
    </div>
  )
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[3rem_minmax(0,1fr)] gap-x-3">
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}

function Why({ itemId }: { itemId: string }) {
  const place = usePageContext()
  const t = useTranslations('phases.about')
  const item = itemById(itemId)
  const lifts = questionsOf(itemId)
  return (
    <>
      {item?.gateId ? (
        <>
          {t('gate')}{' '}
          <Link href={gateHref(place.base, item.gateId)}>
            {t('gateLink', { gate: gateName(item.gateId), question: gateById(item.gateId).question })}
          </Link>
        </>
      ) : (
        t(item?.requirement === 'exit' ? 'exit' : 'practice')
      )}
      {lifts.length > 0 ? (
        <span className="block">
          {t('lifts')}{' '}
          {lifts.map(({ id, areaId, topic }, index) => (
            <span key={id}>
              {index > 0 ? ', ' : ''}
              <Link href={`${place.base}/assess/${areaId}?q=${id}`}>{`${id} ${topic}`}</Link>
            </span>
          ))}
        </span>
      ) : null}
    </>
  )
}

/** A number without an aim is no arithmetic: a person says when it is done. */
const kindOf = (item: Item | undefined) => {
  const kind = item?.kind ?? 'check'
  return item?.aim === null && (kind === 'percent' || kind === 'count' || kind === 'days') ? 'number' : kind
}

function How({ row }: Pick<Props, 'row'>) {
  const place = usePageContext()
  const t = useTranslations('phases')
  const sentence = useSentences()
  const item = itemById(row.itemId)
  const inputs = row.missing.map((input) => sentence(input.sentence))
  return (
    <>
      {item?.hint ? (
        <span className="block">
          {item.hint}{' '}
          {!row.computed && recordsOfItem(item.id) ? (
            <Link href={placeOfItem(place.base, item.id)}>{t('about.openIt')}</Link>
          ) : null}
        </span>
      ) : null}
      {row.computed ? (
        <span className="block">
          {t('about.records')} <Link href={placeOfItem(place.base, row.itemId)}>{t('item.records')}</Link>
        </span>
      ) : (
        t(`about.kind.${kindOf(item)}`)
      )}
      {inputs.map((text) => (
        <span key={text} className="block">
          {text}
        </span>
      ))}
    </>
  )
}
