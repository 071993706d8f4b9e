import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { Item } from '@/lib/content'
import { gateHref, gateName } from '../layout/gate-words'
import { useMeasures } from '../layout/measures'
import { buttonClass } from '../ui/button'
import { ChevronRight } from '../ui/icons'
import { Link } from '../ui/link'
import { Status } from '../ui/status'
import { Tag } from '../ui/tag'
import { ExplainedText } from './explained-text'
import { ItemAside } from './item-aside'
import { ItemFacts } from './item-facts'
import { ItemNumber } from './item-number.client'
import { ItemParts } from './item-parts.client'
import { ChooseItem, ItemStateMenu } from './item-state.client'
import { stateKinds } from './item-states'
import { numberShape } from './number-shape'
import { mayChange, type PhaseData, type PhasePart } from './phase-page'

type Row = PhaseData['items'][number]
type Props = PhasePart & { item: Item; row: Row; href: string; reasonHref: string; dueLabel: string }

/** One item: its words, its facts, and what its reader may change, all where it stands. */
export function ItemRow({ item, row, href, reasonHref, dueLabel, ...part }: Props) {
  const t = useTranslations('phases')
  const { observed } = useMeasures()
  const { data, reader } = part
  const editable = mayChange(reader, row)
  const mayAttach = reader.editor || reader.contributor
  const shape = editable ? numberShape(item, row.stored) : null
  return (
    <li
      id={item.id}
      data-item={item.id}
      className={`grid scroll-mt-16 grid-cols-[auto_minmax(0,1fr)_auto_auto] items-start gap-x-3 gap-y-1.5 border-t border-line px-4 py-2.5 focus-within:bg-surface-2/40 target:bg-accent-soft phone:grid-cols-[auto_minmax(0,1fr)_auto] ${item.requirement === 'gate' ? 'shadow-[inset_3px_0_0_var(--ink)]' : ''}`}
    >
      <span className="grid h-7 w-[18px] place-items-center">
        {editable ? <ChooseItem itemId={item.id} text={item.text} /> : null}
      </span>
      <div className="min-w-0">
        <p className="pt-1 text-sm leading-5 font-medium">
          <ExplainedText itemId={item.id}>{item.text}</ExplainedText>
          <Marks item={item} row={row} />
        </p>
        <ItemFacts {...{ item, row, href, dueLabel, editable, mayAttach, data }} />
        <ItemAside item={item} row={row} editable={editable} />
      </div>
      <div className="flex flex-wrap items-start justify-end gap-x-3 gap-y-1 phone:order-last phone:col-[2/-1] phone:justify-start">
        {editable && item.parts.length > 0 ? (
          <ItemParts
            itemId={item.id}
            revision={row.revision}
            parts={item.parts}
            named={row.stored?.parts ?? null}
            value={row.stored?.value ?? null}
            done={row.stored?.done ?? null}
            all={row.stored?.all ?? null}
          />
        ) : shape ? (
          <ItemNumber
            itemId={item.id}
            revision={row.revision}
            shape={shape}
            value={row.stored?.value ?? null}
            done={row.stored?.done ?? null}
            all={row.stored?.all ?? null}
          />
        ) : row.observed ? (
          <span className="text-sm leading-7 font-semibold tabular-nums">{observed(row.observed)}</span>
        ) : null}
        {editable ? (
          <ItemStateMenu
            itemId={item.id}
            revision={row.revision}
            state={row.state}
            stored={row.stored?.state ?? 'not-started'}
            aim={item.aim !== null}
            mayBeNotApplicable={item.mayBeNotApplicable}
            reasonHref={reasonHref}
          />
        ) : (
          <Status kind={stateKinds[row.state]} box className="mt-0.5 desk:mr-[18px]">
            {t(`states.${row.state}`)}
          </Status>
        )}
      </div>
      <Link
        href={href}
        scroll={false}
        data-do="open"
        aria-label={t('item.open', { id: item.id })}
        className={buttonClass({ variant: 'quiet', size: 'sm', square: true, className: 'phone:size-10' })}
      >
        <ChevronRight />
      </Link>
    </li>
  )
}

function Marks({ item, row }: Pick<Props, 'item' | 'row'>) {
  const place = usePageContext()
  const t = useTranslations('phases.item')
  return (
    <span className="ml-2 inline-flex flex-wrap items-center gap-1.5 align-middle">
      {item.gateId ? (
        <Link href={gateHref(place.base, item.gateId)} className="inline-flex min-h-6 items-center no-underline">
          <Tag solid>{t('gate', { gate: gateName(item.gateId) })}</Tag>
        </Link>
      ) : item.requirement === 'practice' ? null : (
        <Tag>{t(item.requirement)}</Tag>
      )}
      {row.early ? <Tag>{t('early')}</Tag> : null}
    </span>
  )
}
