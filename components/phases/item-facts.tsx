import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import type { Item } from '@/lib/content'
import { Link } from '../ui/link'
import { placeOfItem } from './item-aside'
import { ItemWho } from './item-who.client'
import type { PhaseData, PhasePart } from './phase-page'

type Props = Pick<PhasePart, 'data'> & {
  item: Item
  row: PhaseData['items'][number]
  href: string
  dueLabel: string
  editable: boolean
  /** Readers who may not attach are not asked to. */
  mayAttach: boolean
}

const atLeast = (target: string) => target.replaceAll('>=', '≥ ').replaceAll('<=', '≤ ')

function Fact({ children }: { children: ReactNode }) {
  return <span className="inline-block leading-6 not-last:after:ml-1.5 not-last:after:content-['·']">{children}</span>
}

/** Id, target, who and by when, evidence: one line that wraps. */
export function ItemFacts({ item, row, href, dueLabel, editable, mayAttach, data }: Props) {
  const place = usePageContext()
  const t = useTranslations('phases.item')
  const ownerName = row.owner ? (data.names[row.owner] ?? '') : ''
  const late = row.dueAt !== null && row.dueAt < place.zone.today && !row.satisfied
  const lines = (row.stored?.note ?? '').split('\n').filter((line) => line.trim() !== '').length
  return (
    <div className="t-meta flex flex-wrap items-center gap-x-1.5">
      <Fact>
        <span className="id">{item.id}</span>
      </Fact>
      {item.target ? <Fact>{t('target', { target: atLeast(item.target) })}</Fact> : null}
      {editable ? (
        <Fact>
          <ItemWho
            itemId={item.id}
            revision={row.revision}
            owner={row.owner ?? ''}
            ownerName={ownerName}
            dueAt={row.dueAt ?? ''}
            dueLabel={dueLabel}
            late={late}
          />
        </Fact>
      ) : null}
      {!editable && ownerName ? <Fact>{ownerName}</Fact> : null}
      {!editable && dueLabel ? <Fact>{t(late ? 'dueLate' : 'dueShort', { date: dueLabel })}</Fact> : null}
      {row.computed ? (
        <Fact>
          <Link href={placeOfItem(place.base, item.id)} className="inline-flex min-h-6 items-center">
            {t('computed')}
          </Link>
        </Fact>
      ) : null}
      {row.evidence.length > 0 || (item.kind === 'doc' && mayAttach) ? (
        <Fact>
          <Link href={href} scroll={false} className="inline-flex min-h-6 items-center">
            {t('evidenceCount', { count: row.evidence.length })}
          </Link>
        </Fact>
      ) : null}
      {item.kind === 'list' && !row.computed && (lines > 0 || editable) ? (
        <Fact>
          <Link href={href} scroll={false} className="inline-flex min-h-6 items-center">
            {t('listCount', { count: lines })}
          </Link>
        </Fact>
      ) : null}
    </div>
  )
}
