import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { patternKind } from '@/components/layout/gate-words'
import { useSentences } from '@/components/layout/sentences'
import type { StatusKind } from '@/components/ui/status'
import type { PatternResult } from '@/lib/scoring/anti-patterns/patterns'
import type { ChainResult } from '@/lib/scoring/chain'
import { type ChainLink, type ChainNode, ChainStrip } from './chain-strip'

type Props = {
  chain: ChainResult
  patterns: readonly PatternResult[]
  /** The framework's words: links in order, and what the portal says in this state. */
  links: readonly { title: string; patternId: string; breakPoint: string }[]
  says: string | null
  patternNames: Readonly<Record<string, string>>
}

const kinds: Record<ChainResult['state'], StatusKind> = {
  'not-enough-data': 'unknown',
  none: 'clear',
  'at-risk': 'watch',
  forming: 'watch',
  complete: 'flagged',
}

/** The compounding chain: which links hold, where it is held, and where it can be broken. */
export function FlagChain({ chain, patterns, links, says, patternNames }: Props) {
  const { base } = usePageContext()
  const t = useTranslations('flag-page')
  const say = useSentences()

  const node = (index: number): ChainNode => {
    const { patternId } = links[index]!
    const pattern = patterns.find(({ id }) => id === patternId)
    const result = chain.links[index]!
    return {
      name: patternNames[patternId] ?? patternId,
      state: patternKind[pattern?.state ?? 'insufficient-data'],
      stateText: t(`state.${pattern?.state ?? 'insufficient-data'}`, { missing: pattern?.notMeasured.length ?? 0 }),
      text: say(result.summary),
      off: result.value !== 'true',
    }
  }

  const bond = (index: 1 | 2): ChainLink => {
    const { value } = chain.links[index]
    const before = chain.links[index - 1]!.value
    if (value === 'true') return { state: 'closed', text: links[index]!.title.toLowerCase() }
    if (value === 'unknown') return { state: 'unknown', text: t('chain.unknown') }
    if (before === 'true') return { state: 'held', text: t('chain.held') }
    return { state: 'off', text: t(index === 1 ? 'chain.notBegun' : 'chain.notReached') }
  }

  // What the organization itself can answer at once comes first, then what has to be searched for.
  const asked = [...chain.missing].sort(
    (a, b) => Number(b.section === 'organization') - Number(a.section === 'organization'),
  )
  const inputs = [...new Set(asked.map(({ sentence }) => say(sentence)))]
  const text = [
    chain.notSearched ? t('chain.notSearched') : '',
    chain.state === 'none' ? t('chain.apart') : '',
    inputs.length > 0
      ? t('chain.missing', { inputs: inputs.slice(0, 3).join(' '), more: Math.max(0, inputs.length - 3) })
      : '',
  ]
  const holding = chain.links.filter(({ value }) => value === 'true').length
  const places = [`${base}/phases/3`, `${base}/shadow-ai?view=triage`, `${base}/shadow-ai`]
  return (
    <ChainStrip
      state={{ kind: kinds[chain.state], text: t(`chain.state.${chain.state}`) }}
      nodes={[node(0), node(1), node(2)]}
      links={[bond(1), bond(2)]}
      sentence={says ?? (chain.state === 'none' ? t('chain.none') : t('chain.notKnown'))}
      text={text.filter(Boolean).join(' ')}
      actions={links.slice(0, holding).map(({ breakPoint }, index) => ({ label: breakPoint, href: places[index]! }))}
    />
  )
}
