import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LevelSwatch } from '../ui/level-swatch'
import { Link } from '../ui/link'

export type HowItWorksProps = { steps: { id: PictureStep; href: string }[] }
export type PictureStep = 'phases' | 'scorecard' | 'checks' | 'seats' | 'gate' | 'snapshot'

const cell = 'inline-block h-2 w-5 rounded-[1px]'

/** How each step looks on its page, small. */
const marks: Record<PictureStep, ReactNode> = {
  phases: (
    <>
      <i className={`${cell} bg-ink-2`} />
      <i className={`${cell} bg-index`} />
      {[3, 4, 5, 6].map((phase) => (
        <i key={phase} className={`${cell} bg-surface-3 inset-ring inset-ring-line-2`} />
      ))}
    </>
  ),
  scorecard: ([1, 2, 3, 4, 5] as const).map((level) => <LevelSwatch key={level} level={level} />),
  checks: (
    <>
      <i className="inline-block size-3.5 bg-ink-2" />
      <i className="inline-block size-3.5 bg-ink-2" />
      <i className="inline-block size-3.5 border-[1.5px] border-ink-2" />
    </>
  ),
  seats: (
    <>
      <i className="inline-block size-4 rounded-full bg-ink-2" />
      <i className="inline-block size-4 rounded-full border-2 border-index" />
    </>
  ),
  gate: (
    <>
      <i className="inline-block h-px w-6 bg-ink-2" />
      <i className="mx-1 inline-block size-4 rotate-45 border-2 border-index" />
      <i className="inline-block h-px w-6 bg-line-2" />
    </>
  ),
  snapshot: (
    <span className="grid h-6 w-9 content-center gap-1 rounded-[2px] border border-ink-2 px-1.5">
      <i className="block h-px bg-ink-2" />
      <i className="block h-px w-2/3 bg-ink-2" />
    </span>
  ),
}

/** The whole portal as one picture: six steps in a circle, each with its mark, a sentence and its page. */
export function HowItWorks({ steps }: HowItWorksProps) {
  const t = useTranslations('help.picture')
  return (
    <section aria-labelledby="how" className="plate">
      <h2 id="how" className="t-card scroll-mt-16 px-4 pt-3">
        {t('title')}
      </h2>
      <ol className="grid grid-cols-6 px-4 pt-4 pb-1 narrow:grid-cols-3 phone:grid-cols-1">
        {steps.map(({ id, href }, i) => (
          <li
            key={id}
            className="relative grid content-start gap-1.5 border-t-2 border-line-2 pt-3 pr-4 pb-3 phone:grid-cols-[8rem_minmax(0,1fr)] phone:border-t phone:pr-0"
          >
            <span aria-hidden="true" className="absolute -top-[5px] left-0 size-2 rounded-full bg-ink-2 phone:hidden" />
            <span aria-hidden="true" className="flex h-7 items-center gap-1">
              {marks[id]}
            </span>
            <span className="grid gap-0.5">
              <Link href={href} className="inline-flex min-h-6 items-center font-medium">
                {i + 1}. {t(`${id}.name`)}
              </Link>
              <span className="t-sm text-ink-2">{t(`${id}.text`)}</span>
            </span>
          </li>
        ))}
      </ol>
      <p className="t-sm border-t border-line px-4 py-2.5 text-ink-2">{t('again')}</p>
    </section>
  )
}
