import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'

export type Task = {
  id: string
  /** A rendered Lucide icon of its kind. */
  icon: ReactNode
  title: string
  /** Where it comes from: "Shadow AI · with Amira Haddad". */
  meta: string
  /** "Today", "24 Nov", "Any day". */
  due: string
  late?: boolean
  href: string
}

export type TaskListProps = {
  tasks: Task[] /** All of them, when there are more than shown. */
  all?: { href: string; count: number }
  className?: string
}

export function TaskList({ tasks, all, className = '' }: TaskListProps) {
  const t = useTranslations('overview')
  return (
    <Plate clip className={className}>
      <PlateHeader
        title={t('tasks.title')}
        className="pb-2.5"
        more={all === undefined ? undefined : <Link href={all.href}>{t('tasks.all', { count: all.count })}</Link>}
      />
      {tasks.length === 0 ? <p className="t-sm border-t border-line px-4 py-3 text-ink-2">{t('tasks.none')}</p> : null}
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            <Link
              href={task.href}
              className="grid grid-cols-[16px_1fr_auto] items-start gap-x-2.5 gap-y-0.5 border-t border-line px-4 py-[9px] text-inherit no-underline hover:bg-surface-2 focus-visible:outline-offset-[-2px]"
            >
              <span className="mt-0.5 text-ink-3">{task.icon}</span>
              <span className="t-sm">{task.title}</span>
              <span
                className={`text-xs leading-5 font-medium whitespace-nowrap tabular-nums ${task.late ? 'text-flagged' : 'text-ink-2'}`}
              >
                {task.due}
              </span>
              <span className="t-meta col-start-2 col-end-4">{task.meta}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Plate>
  )
}
