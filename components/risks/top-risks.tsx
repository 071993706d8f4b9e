import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { TopRisk } from '@/lib/scoring/top-risks'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'

export type TopRisksProps = {
  risks: TopRisk[]
  /** Gates as people read them (1→2) with their short address, and the patterns' names and taglines. */
  gates: Record<string, { name: string; short: string }>
  patterns: Record<string, { name: string; tagline: string }>
  /** Where an entered risk stands on the page, by its id. */
  entries: Record<string, string>
}

const kinds: Record<TopRisk['kind'], StatusKind> = {
  review: 'blocked',
  condition: 'at-risk',
  pattern: 'flagged',
  entry: 'watch',
}

/** The three risks that stand out, each with what it rests on. */
export function TopRisks({ risks, gates, patterns, entries }: TopRisksProps) {
  const { base } = usePageContext()
  const t = useTranslations('cadence.risks')
  const shown = (risk: TopRisk): { name: string; href: string; detail: string } => {
    if (risk.kind === 'entry') {
      const { likelihood, impact } = risk
      const detail =
        likelihood === null || impact === null
          ? t('detail.unrated')
          : t('detail.entry', { likelihood, impact, product: likelihood * impact })
      return { name: risk.title, href: entries[risk.id] ?? '#entered', detail }
    }
    if (risk.kind === 'pattern') {
      const pattern = patterns[risk.id]
      return { name: pattern?.name ?? risk.id, href: `${base}/flags/${risk.id}`, detail: pattern?.tagline ?? '' }
    }
    const gate = gates[risk.gateId]
    const page = `${base}/gates/${gate?.short ?? ''}`
    return risk.kind === 'review'
      ? { name: gate?.name ?? '', href: `${page}/rollback`, detail: t('detail.review') }
      : { name: gate?.name ?? '', href: page, detail: risk.text }
  }
  return (
    <Plate clip aria-labelledby="top" className="mb-5">
      <PlateHeader id="top" title={t('top')} />
      <p className="t-meta px-4 pb-3">{t('why')}</p>
      {risks.length === 0 ? <p className="t-sm border-t border-line px-4 py-3">{t('none')}</p> : null}
      <ol>
        {risks.map((risk, index) => {
          const { name, href, detail } = shown(risk)
          return (
            <li key={risk.id} className="flex items-baseline gap-3 border-t border-line px-4 py-2.5">
              <span className="t-meta tabular-nums">{index + 1}</span>
              <span className="min-w-0 flex-1">
                <Link href={href} className="t-sm font-medium text-ink">
                  {t(`kinds.${risk.kind}`, { name })}
                </Link>
                <span className="t-meta block">{detail}</span>
              </span>
              <Status kind={kinds[risk.kind]}>{t(`states.${risk.kind}`)}</Status>
            </li>
          )
        })}
      </ol>
    </Plate>
  )
}
