import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { pages } from '@/lib/site/pages'
import { pathOf } from '@/lib/site/places'
import { ChevronRight } from '../ui/icons'
import { Link } from '../ui/link'
import { Status, type StatusKind } from '../ui/status'
import { Tag } from '../ui/tag'
import { type ModuleGlance, type ModuleRowProps, registerOf } from './hub-order'
import { PageIcon } from './page-icon'

const LOOK: Readonly<Record<ModuleGlance['state'], StatusKind>> = {
  needs: 'at-risk',
  watch: 'watch',
  unknown: 'unknown',
  fine: 'clear',
}

/** One module: its name, how it stands in one sentence, and the next step, which leads to where it is done. */
export function ModuleRow({ name, words, registers, phase, from, glance }: ModuleRowProps) {
  const { base } = usePageContext()
  const told = useTranslations(words)
  // Which pages a namespace names only its groups know; tests/architecture/pages looks for each of them.
  const t = (key: string) => told(key as never)
  const layout = useTranslations('layout.hub')
  const hubs = useTranslations('hubs')
  const all = useTranslations()
  const { icon, words: own } = pages[name]
  const later = from > phase
  /** Its words among those of the hub, or those of the register that it is. */
  const word = (part: 'name' | 'about') =>
    own ? all(own.replace(/name$/, part) as 'registers.byName').replace(/\.$/, '') : t(`modules.${name}.${part}`)
  const { feeds = [], count = 0 } = registers.find((one) => one.name === registerOf(name)) ?? {}
  const rows = registerOf(name) === '' ? null : layout('rows', { count })
  const step = glance && !later && glance.state !== 'fine' ? sentence(glance, 'step') : null
  return (
    <li className="border-t border-line first:border-t-0">
      <Link
        href={`${base}${pathOf(name, later ? undefined : glance?.view)}`}
        className="flex min-h-16 items-center gap-3 px-4 py-2.5 text-inherit no-underline hover:bg-surface-2 focus-visible:outline-offset-[-2px]"
      >
        <span className={later ? 'text-ink-3' : 'text-ink-2'}>{icon ? <PageIcon name={icon} /> : null}</span>
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center gap-x-2">
            <span className="t-card">{word('name')}</span>
            {later ? <Tag>{layout('later')}</Tag> : null}
            {glance && !later && glance.state !== 'needs' ? (
              <Status kind={LOOK[glance.state]}>{hubs(`state.${glance.state}`)}</Status>
            ) : null}
            <span className="t-sm hidden text-ink-2 phone:inline">{rows}</span>
          </span>
          <span className="t-sm block text-ink-2">{glance && !later ? sentence(glance, 'line') : word('about')}</span>
          {step ? <span className="t-sm block font-medium">{step}</span> : null}
          <span className="t-meta block">
            {later
              ? own
                ? layout('fromOnly', { phase: from })
                : layout('from', { phase: from, why: t(`modules.${name}.why`) })
              : feeds.length > 0
                ? layout('feeds', { ids: feeds.join(', ') })
                : null}
          </span>
        </span>
        <span className="t-sm whitespace-nowrap text-ink-2 tabular-nums phone:hidden">{rows}</span>
        <ChevronRight className="text-ink-3" />
      </Link>
    </li>
  )

  function sentence({ code, values }: ModuleGlance, part: 'line' | 'step'): string {
    return hubs(`glance.${code}.${part}` as never, values as never)
  }
}
