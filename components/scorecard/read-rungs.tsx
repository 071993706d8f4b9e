import { useTranslations } from 'next-intl'
import { type Level, LevelSwatch } from '../ui/level-swatch'

type Props = { levels: readonly string[]; names: readonly string[]; chosen: number | null }

/** The five descriptors of a question for reading; the answered one is marked by more than its colour. */
export function ReadRungs({ levels, names, chosen }: Props) {
  const t = useTranslations('scorecard.past')
  return (
    <ol className="grid gap-1">
      {levels.map((descriptor, index) => {
        const level = (index + 1) as Level
        const here = level === chosen
        return (
          <li
            key={level}
            className={`grid grid-cols-[20px_minmax(0,1fr)_auto] items-start gap-x-3 rounded-md border px-3 py-2 text-sm ${here ? 'border-accent bg-accent-soft' : 'border-line text-ink-2'}`}
          >
            <LevelSwatch level={level} className="mt-px" />
            <span>
              <b className="font-[550]">{names[index]}</b> {descriptor}
            </span>
            {here ? <span className="text-xs font-medium whitespace-nowrap">{t('answered')}</span> : null}
          </li>
        )
      })}
    </ol>
  )
}
