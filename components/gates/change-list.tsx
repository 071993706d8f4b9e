import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { GateId, PatternId } from '@/lib/content'
import { framework, gateById, itemById, patternById } from '@/lib/content'
import type { Change } from '@/lib/scoring/gates/types'
import { wholeMoney } from '../layout/short-money'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import type { GateData } from './gate-page'

const bold = { b: (text: React.ReactNode) => <b className="font-semibold text-ink">{text}</b> }

function nameOf(change: Change): string {
  if (change.kind === 'flag') return patternById(change.id as PatternId).name
  if (change.kind === 'review') return gateById(change.id as GateId).short.replace('-', '→')
  if (change.kind === 'rating') return framework.areas.find(({ id }) => id === change.id)?.name ?? change.id
  const line = framework.gates.flatMap(({ lines }) => lines).find(({ id }) => id === change.id)
  return line?.text ?? itemById(change.id)?.text ?? change.id
}

/** Everything that differs from the snapshot the seats decide on. It has to be seen before anybody signs. */
export function ChangeList({ data }: { data: GateData }) {
  return <Changes id="changes" list={data.result.changedSince?.list ?? []} />
}

/** After a refresh: what the seats sign now that they did not sign before. */
export function RefreshDifference({ data }: { data: GateData }) {
  const list = data.result.sinceRefresh
  return list ? <Changes id="difference" list={list} round={(data.result.round?.number ?? 1) - 1} /> : null
}

type ChangesProps = { id: string; list: readonly Change[]; round?: number }

function Changes({ id, list, round }: ChangesProps) {
  const { currency } = usePageContext()
  const t = useTranslations('gates.changes')
  const shown = (value: string) => (/^-?\d+\.\d{2}$/.test(value) ? wholeMoney(value, currency) : stateWord(value))
  const stateWord = (value: string) =>
    t.has(`state.${value}` as never) ? t(`state.${value}` as never) : value.replace('/', ' of ')
  return (
    <Plate id={id} aria-labelledby={`${id}-title`} className="scroll-mt-16">
      <PlateHeader id={`${id}-title`} title={round === undefined ? t('title') : t('refreshed', { round })} />
      <PlateBody>
        {list.length === 0 ? (
          <p className="t-sm text-ink-2">{t(round === undefined ? 'none' : 'refreshedNone')}</p>
        ) : (
          <ul>
            {list.map((change) => (
              <li
                key={`${change.kind}:${change.id}`}
                className="t-sm border-t border-line py-[9px] text-ink-2 first:border-0 first:pt-0 last:pb-0"
              >
                {t.rich(change.was === change.now ? 'standing' : change.kind, {
                  ...bold,
                  name: change.kind === 'money' ? t(`money-${change.id}` as never) : nameOf(change),
                  was: shown(change.was),
                  now: shown(change.now),
                })}
                {change.becameUnmet ? <span className="t-meta block">{t('lineUnmet')}</span> : null}
              </li>
            ))}
          </ul>
        )}
      </PlateBody>
    </Plate>
  )
}
