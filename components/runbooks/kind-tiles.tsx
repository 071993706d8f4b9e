import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { RunbookKindView } from '@/lib/features/runbooks/queries'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { Status } from '../ui/status'
import { RunbookState } from './runbook-state'

export type KindTilesProps = {
  kinds: RunbookKindView[]
  limit: number
  /** What each kind is for, from the framework. */
  words: Record<string, { name: string; covers: string }>
  path: string
  /** Add a runbook of a kind, record a test of a runbook: empty for readers. */
  actions: (kind: RunbookKindView) => ReactNode
}

/** The five kinds of the gate, each with its best runbook and how long that still counts. */
export function KindTiles({ kinds, limit, words, path, actions }: KindTilesProps) {
  const t = useTranslations('runbooks')
  return (
    <section
      aria-label={t('tiles')}
      className="mb-4 grid grid-cols-5 gap-4 narrow:grid-cols-2 phone:grid-cols-1 phone:gap-2"
    >
      {kinds.map((kind) => {
        const [best, ...others] = kind.runbooks
        return (
          <Plate
            key={kind.kind}
            as="article"
            aria-label={words[kind.kind]?.name}
            className="flex flex-col gap-1.5 p-4 phone:p-3"
          >
            <h2 className="t-card">
              {words[kind.kind]?.name} <span className="id">{kind.itemId}</span>
            </h2>
            <p className="t-meta">{words[kind.kind]?.covers}</p>
            {best ? (
              <>
                <Link
                  href={`${path}/${best.id}`}
                  className="t-sm inline-flex min-h-6 items-center font-medium text-ink no-underline hover:underline"
                >
                  {best.title}
                </Link>
                <RunbookState state={best} limit={limit} />
                <p className="t-meta">{best.owner ? t('owner', { name: best.owner }) : t('noOwner')}</p>
                {others.length > 0 ? <p className="t-meta">{t('more', { count: others.length })}</p> : null}
              </>
            ) : (
              <Status kind="unknown">{t('none')}</Status>
            )}
            <div className="mt-auto flex flex-wrap gap-2 pt-1">{actions(kind)}</div>
          </Plate>
        )
      })}
    </section>
  )
}
