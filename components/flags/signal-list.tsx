import { useTranslations } from 'next-intl'
import { ChevronDown } from '../ui/icons'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'
import { Tag } from '../ui/tag'

export type SignalItem = {
  id: string
  title: string
  /** true: it holds now; `flag` and `watch` say which effect it has. */
  value: 'true' | 'false' | 'unknown' | 'not-applicable'
  /** Its question belongs to the present phase; what is not asked yet is no good news. */
  asked: boolean
  effect: 'flag' | 'watch'
  /** What was found, in one sentence. */
  summary: string
  /** The rule as a sentence with the organization's own numbers. */
  rule: string
  /** The rule as the framework writes it down, for those who check it. */
  exact: string
  /** What it is read from, in words. */
  inputs: string
  observed?: string
  threshold?: string
  /** The numbers in the rule that can be changed, each with the place to change it. */
  numbers: { text: string; href: string }[]
  /** "framework", "our default" */
  origin: string
  since?: string
  /** What would make it stop being true. */
  clears?: string
  /** Inputs that are missing, each with the place to add it. */
  missing: { text: string; href?: string }[]
  /** Records it was computed from. */
  records: { label: string; href: string }[]
  /** Records beyond those. */
  more: number
  /** Records this reader may not see. */
  hidden: number
  /** How urgently the framework treats it. */
  advice?: string
  open: boolean
  /** Historic remarks and staleness. */
  notes: string[]
}

export type SignalGroup = {
  id: string
  name: string
  state: StatusKind
  stateText: string
  signals: SignalItem[]
}

function kindOf(signal: SignalItem): StatusKind {
  if (signal.value === 'true') return signal.effect === 'flag' ? 'flagged' : 'watch'
  return signal.value === 'false' && signal.asked ? 'clear' : 'unknown'
}

/** Every signal of one pattern, explained: closed it shows state and finding, open the rule and its inputs. */
export function SignalList({ groups }: { groups: SignalGroup[] }) {
  return (
    <div className="grid gap-4">
      {groups.map((group) => (
        <Plate key={group.id} id={group.id} clip className="scroll-mt-16">
          <PlateHeader
            title={group.name}
            className="pb-2.5"
            more={
              <Status kind={group.state} box>
                {group.stateText}
              </Status>
            }
          />
          {group.signals.map((signal) => (
            <Signal key={signal.id} signal={signal} />
          ))}
        </Plate>
      ))}
    </div>
  )
}

function Signal({ signal }: { signal: SignalItem }) {
  const t = useTranslations('flags')
  const word =
    signal.value === 'true'
      ? t(`signal.${signal.effect}`)
      : t(`signal.${signal.value !== 'false' ? signal.value : signal.asked ? 'clear' : 'notAsked'}`)
  return (
    <details id={signal.id} open={signal.open} className="group scroll-mt-16 border-t border-line open:bg-surface-2">
      <summary className="grid list-none grid-cols-[56px_minmax(0,1fr)_auto] items-baseline gap-x-3 px-4 py-[9px] hover:bg-surface-2 focus-visible:outline-offset-[-2px] phone:grid-cols-[auto_1fr] [&::-webkit-details-marker]:hidden">
        <span className="id">{signal.id}</span>
        <span className="min-w-0 phone:col-span-2 phone:row-start-2">
          <span className="t-sm block font-medium">{signal.title}</span>
          <span className="t-meta block">{signal.summary}</span>
        </span>
        <span className="flex items-center gap-2.5 phone:justify-self-end">
          <Status kind={kindOf(signal)}>{word}</Status>
          <ChevronDown className="size-3.5 text-ink-3 transition-transform group-open:rotate-180" />
        </span>
      </summary>
      <dl className="t-sm grid grid-cols-[132px_minmax(0,1fr)] gap-x-4 gap-y-1.5 px-4 pt-1 pb-4 pl-[84px] phone:grid-cols-1 phone:gap-y-0.5 phone:pl-4 [&_dd]:phone:mb-1.5 [&_dt]:text-ink-3">
        <dt>{t('signal.rule')}</dt>
        <dd>
          {signal.rule}
          <details className="group/exact mt-1">
            <summary className="t-meta inline-flex min-h-6 cursor-pointer list-none items-center gap-1 hover:text-ink [&::-webkit-details-marker]:hidden">
              {t('signal.exact')}
              <ChevronDown className="size-3 transition-transform group-open/exact:rotate-180" />
            </summary>
            <code className="block border-l-2 border-line-2 pl-2 font-mono text-xs leading-5 wrap-anywhere text-ink-2">
              {signal.exact}
            </code>
          </details>
        </dd>
        <dt>{t('signal.inputs')}</dt>
        <dd>{signal.inputs}</dd>
        <Fact term={t('signal.observed')} text={signal.observed} />
        <Fact term={t('signal.threshold')} text={signal.threshold} />
        <LinkedFact term={t('signal.numbers')} entries={signal.numbers} />
        <Fact
          term={t('signal.effect')}
          text={t(signal.effect === 'flag' ? 'signal.effectFlag' : 'signal.effectWatch')}
        />
        <dt>{t('signal.origin')}</dt>
        <dd>
          <Tag>{signal.origin}</Tag>
        </dd>
        <Fact term={t('signal.since')} text={signal.since} />
        <Fact term={t('signal.clears')} text={signal.clears} />
        <Fact term={t('signal.advice')} text={signal.advice} />
        <LinkedFact term={t('signal.missing')} entries={signal.missing} />
        <LinkedFact
          term={t('signal.records')}
          entries={[
            ...signal.records.map((record) => ({ text: record.label, href: record.href })),
            ...(signal.more > 0 ? [{ text: t('signal.recordsMore', { count: signal.more }) }] : []),
            ...(signal.hidden > 0 ? [{ text: t('signal.recordsHidden', { count: signal.hidden }) }] : []),
          ]}
        />
        <LinkedFact term={t('signal.notes')} entries={signal.notes.map((text) => ({ text }))} />
      </dl>
    </details>
  )
}

function Fact({ term, text }: { term: string; text: string | undefined }) {
  return text === undefined ? null : (
    <>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </>
  )
}

function LinkedFact({ term, entries }: { term: string; entries: { text: string; href?: string }[] }) {
  return entries.length === 0 ? null : (
    <>
      <dt>{term}</dt>
      <dd>
        <ul>
          {entries.map((entry, index) => (
            <li key={index}>
              {entry.href === undefined ? (
                entry.text
              ) : (
                <Link href={entry.href} className="inline-flex min-h-6 items-center">
                  {entry.text}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </dd>
    </>
  )
}
