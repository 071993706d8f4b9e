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
  tasks: Task[]
  /** The work list; `count` is how much of it is this person's. */
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
            <Link href={task.href} className="task">
              {task.icon}
              <span className="t-sm">{task.title}</span>
              <span className={task.late ? 'task-due task-late' : 'task-due'}>{task.due}</span>
              <span className="task-meta">{task.meta}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Plate>
  )
}
