import { useTranslations } from 'next-intl'
import type { Figure } from '@/lib/report/model'
import { Link } from '../ui/link'
import { ValueWords } from './value'

/** A number with what it is, what belongs to it, and where it comes from. */
function Row({ figure: { label, note, origin, value } }: { figure: Figure }) {
  const t = useTranslations('reports')
  const open = value.kind === 'unknown'
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 border-b border-line py-1.5 print:py-1">
      <dt>{label}</dt>
      <dd className="text-right font-semibold tabular-nums">{open ? t('unknown') : <ValueWords value={value} />}</dd>
      <dd className="t-meta col-span-2 wrap-anywhere">
        {open ? (
          <>
            {value.href ? <Link href={value.href}>{value.text}</Link> : value.text}
            {value.who ? ` · ${value.who}` : ''}
          </>
        ) : (
          <>
            {note ? `${note} · ` : ''}
            <Link href={origin.href} className="text-ink-3">
              {origin.words}
            </Link>
          </>
        )}
      </dd>
    </div>
  )
}

/** Figures as rows, where there are many or little room. */
export function FigureRows({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl>
      {figures.map((figure) => (
        <Row key={figure.id} figure={figure} />
      ))}
    </dl>
  )
}

/** A few figures side by side. */
export function FigureTiles({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="grid grid-cols-4 gap-x-5 gap-y-3 phone:grid-cols-2">
      {figures.map(({ id, label, note, origin, value }) => (
        <div key={id} className="min-w-0">
          <dt className="t-meta">{label}</dt>
          <dd className="font-semibold tabular-nums">
            <ValueWords value={value} />
          </dd>
          <dd className="t-meta wrap-anywhere">
            {note ? `${note} · ` : ''}
            <Link href={origin.href} className="text-ink-3">
              {origin.words}
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  )
}
