import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '../ui/button'
import { Plate } from '../ui/plate'

export type NextStepProps = {
  title: string
  /** Why this one and what it changes, in a sentence or two. */
  text: string
  /** Verb and object; none when somebody else has to act. */
  action?: { label: string; href: string }
  /** The button that asks those who can take it; the action is the second one then. */
  ask?: ReactNode
  /** A button that takes the step at once, instead of a link to where it is taken. */
  take?: ReactNode
  className?: string
}

/** Exactly one thing to do next. The only primary button of the overview. */
export function NextStep({ title, text, action, ask, take, className = '' }: NextStepProps) {
  const t = useTranslations('overview')
  return (
    <Plate
      className={`grid grid-cols-[1fr_auto] items-center gap-x-5 gap-y-2 p-4 phone:grid-cols-1 phone:gap-y-3 ${className}`}
      aria-labelledby="next-step"
    >
      <div>
        <p className="flex items-center gap-1.5 text-xs font-semibold text-index">
          <svg aria-hidden="true" width="9" height="7" viewBox="0 0 9 7">
            <path d="M0 0h9L4.5 7z" fill="currentColor" />
          </svg>
          {t('next.label')}
        </p>
        <h2 id="next-step" className="t-q mt-1 text-[18px]">
          {title}
        </h2>
        <p className="t-sm mt-1 max-w-[58ch] text-ink-2">{text}</p>
      </div>
      <div className="flex flex-wrap items-center justify-end gap-2 phone:justify-start">
        {ask}
        {take}
        {action === undefined || take !== undefined ? null : (
          <ButtonLink
            href={action.href}
            {...(ask === undefined ? { variant: 'primary', size: 'lg', className: 'phone:w-full' } : {})}
          >
            {action.label}
          </ButtonLink>
        )}
      </div>
    </Plate>
  )
}
