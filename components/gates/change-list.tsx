import { useTranslations } from 'next-intl'
import type { GateId, PatternId } from '@/lib/content'
import { framework, gateById, itemById, patternById } from '@/lib/content'
import type { Change } from '@/lib/scoring/gates/types'
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
  const t = useTranslations('gates.changes')
  const list = data.result.changedSince?.list ?? []
  const shown = (value: string) =>
    t.has(`state.${value}` as never) ? t(`state.${value}` as never) : value.replace('/', ' of ')
  return (
    <Plate id="changes" aria-labelledby="changes-title" className="scroll-mt-16">
      <PlateHeader id="changes-title" title={t('title')} />
      <PlateBody>
        {list.length === 0 ? (
          <p className="t-sm text-ink-2">{t('none')}</p>
        ) : (
          <ul>
            {list.map((change) => (
              <li
                key={`${change.kind}:${change.id}`}
                className="t-sm border-t border-line py-[9px] text-ink-2 first:border-0 first:pt-0 last:pb-0"
              >
                {t.rich(change.was === change.now ? 'standing' : change.kind, {
                  ...bold,
                  name: nameOf(change),
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
