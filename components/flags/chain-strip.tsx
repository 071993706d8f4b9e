import { useTranslations } from 'next-intl'
import { Link2, Link2Off } from '../ui/icons'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'

export type PatternState = 'flagged' | 'watch' | 'clear' | 'no-sign' | 'unknown'

export type ChainNode = {
  name: string
  state: PatternState
  stateText: string
  /** One short line of evidence. */
  text: string
  /** Not part of the chain now: drawn with a dashed border. */
  off?: boolean
}

export type ChainLink = {
  /** closed = the link holds, held = broken here, off = the chain does not come this far, unknown = an input is missing. */
  state: 'closed' | 'held' | 'off' | 'unknown'
  /** The cause on the line: "teams cannot wait", "held here", "not reached", "not known". */
  text: string
}

export type ChainStripProps = {
  state: { kind: StatusKind; text: string }
  /** Big Bang, Shadow AI, Security Afterthought. */
  nodes: [ChainNode, ChainNode, ChainNode]
  links: [ChainLink, ChainLink]
  /** The chain's state in one bold sentence. */
  sentence: string
  /** What holds or what is missing, in a sentence. */
  text?: string
  /** Where it can be broken, or the records to add. */
  actions: { label: string; href: string }[]
}

/** Big Bang, Shadow AI, Security Afterthought in a row, with the links that hold and the one that is held. */
export function ChainStrip({ state, nodes, links, sentence, text, actions }: ChainStripProps) {
  const t = useTranslations('flags')
  const icon = state.kind === 'clear' || state.kind === 'unknown' ? undefined : <Link2 className="size-3.5 stroke-2" />
  return (
    <Plate aria-labelledby="chain">
      <PlateHeader
        id="chain"
        title={t('chain.title')}
        more={
          <Status kind={state.kind} box icon={icon}>
            {state.text}
          </Status>
        }
      />
      <PlateBody>
        <ol className="grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)_auto_minmax(0,1fr)] items-stretch phone:grid-cols-1">
          <Node node={nodes[0]} />
          <Bond link={links[0]} />
          <Node node={nodes[1]} />
          <Bond link={links[1]} />
          <Node node={nodes[2]} />
        </ol>
        <div className="t-sm mt-3 max-w-[86ch] text-ink-2">
          <p>
            <b className="font-semibold text-ink">{sentence}</b> {text}
          </p>
          {actions.length === 0 ? null : (
            <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
              {actions.map((action) => (
                <li key={`${action.href} ${action.label}`}>
                  <Link href={action.href} className="inline-flex min-h-6 items-center">
                    {action.label}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </div>
      </PlateBody>
    </Plate>
  )
}

function Node({ node }: { node: ChainNode }) {
  return (
    <li
      className={`min-w-0 rounded-md border border-line-2 px-4 py-3 snug:px-3 ${node.off ? 'border-dashed' : 'bg-surface'}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-2">
        <b className="t-card">{node.name}</b>
        <Status kind={node.state}>{node.stateText}</Status>
      </div>
      <p className="t-sm mt-[3px] text-ink-2">{node.text}</p>
    </li>
  )
}

function Bond({ link }: { link: ChainLink }) {
  const dashed = 'bg-[repeating-linear-gradient(90deg,var(--control)_0_4px,transparent_4px_8px)] bg-transparent'
  const before = link.state === 'unknown' || link.state === 'off' ? dashed : 'bg-ink-2'
  const after = link.state === 'closed' ? 'bg-ink-2' : dashed
  return (
    <li className="flex min-w-[116px] items-center text-center text-xs text-ink-2 phone:min-h-[46px] phone:pl-6 phone:text-left">
      <i aria-hidden="true" className={`h-0.5 min-w-3 flex-1 phone:hidden ${before}`} />
      <i aria-hidden="true" className="bond hidden w-0.5 self-stretch phone:block" data-state={link.state} />
      <span
        className={`flex items-center gap-[5px] px-1.5 py-[3px] ${link.state === 'held' ? 'font-[550] text-clear' : ''}`}
      >
        {link.state === 'held' ? <Link2Off className="size-3.5" /> : null}
        {link.text}
      </span>
      <i aria-hidden="true" className={`h-0.5 min-w-3 flex-1 phone:hidden ${after}`} />
    </li>
  )
}
