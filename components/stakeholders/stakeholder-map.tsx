import { useTranslations } from 'next-intl'
import type { RegisterView } from '@/lib/features/registers/queries'
import type { MappedStakeholder, StakeholderMap } from '@/lib/features/stakeholders/queries'
import { AddRow } from '../registers/add-row.client'
import { CalendarDay } from '../registers/calendar-day'
import { Avatar } from '../ui/avatar'
import { Plate } from '../ui/plate'
import { Status } from '../ui/status'
import { Tag } from '../ui/tag'
import { Acknowledge } from './acknowledge.client'
import { AskStakeholder } from './ask-stakeholder.client'
import { StakeholderMenu } from './stakeholder-menu.client'

export type StakeholderMapProps = {
  map: StakeholderMap
  view: RegisterView
  /** Ids of the stakeholders this person is. */
  personId: string | null
  may: { create: boolean; record: boolean }
}

/** The groups that have to stand behind the adoption, and who acknowledged the present version. */
export function StakeholderGroups({ map, view, personId, may }: StakeholderMapProps) {
  const t = useTranslations('registers.stakeholders')
  const version = map.note?.version ?? null
  const groups = map.groups.filter((group) => group.id !== 'other' || group.members.length > 0)
  return (
    <div className="grid grid-cols-2 gap-4 narrow:grid-cols-1">
      {groups.map((group) => (
        <Plate key={group.id} clip as="section" aria-label={group.name}>
          <header className="flex flex-wrap items-start gap-x-3 gap-y-1 px-4 pt-3 pb-2">
            <div className="min-w-0 flex-1">
              <h2 className="t-card flex flex-wrap items-center gap-2">
                {group.name} <Tag solid={group.required}>{t(group.required ? 'required' : 'suggested')}</Tag>
              </h2>
              {group.why ? <p className="t-sm text-ink-2">{group.why}</p> : null}
            </div>
            {may.create ? (
              <AddRow
                view={view}
                presets={{ group: group.id }}
                label={t('add', { group: group.name })}
                variant="default"
                size="sm"
              />
            ) : null}
          </header>
          <ul>
            {group.members.length === 0 ? (
              <li className="border-t border-line px-4 py-2.5">
                <Status kind="unknown">{t('nobody')}</Status>
              </li>
            ) : null}
            {group.members.map((member) => (
              <li
                key={member.id}
                className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line px-4 py-2.5"
              >
                <Member member={member} />
                <span className="flex flex-wrap items-center gap-2">
                  {version !== null && !member.acknowledged && (member.personId === personId || may.record) ? (
                    <Acknowledge
                      id={member.id}
                      revision={member.revision}
                      name={member.personName ?? member.name}
                      group={group.name}
                      version={version}
                      own={personId !== null && member.personId === personId}
                    />
                  ) : null}
                  {version !== null &&
                  !member.acknowledged &&
                  may.create &&
                  member.personId &&
                  member.personId !== personId ? (
                    <AskStakeholder id={member.id} name={member.personName ?? member.name} />
                  ) : null}
                  {may.record ? <StakeholderMenu view={view} row={member} title={member.name} /> : null}
                </span>
              </li>
            ))}
          </ul>
        </Plate>
      ))}
    </div>
  )
}

function Member({ member }: { member: MappedStakeholder }) {
  const t = useTranslations('registers.stakeholders')
  const state = member.acknowledged ? 'acknowledged' : member.acknowledgedAt ? 'again' : 'notYet'
  return (
    <div className="flex min-w-0 flex-1 basis-56 items-start gap-2.5">
      <Avatar name={member.personName ?? member.name} />
      <div className="min-w-0">
        <p className="t-sm font-medium wrap-anywhere">{member.name}</p>
        <p className="t-meta">
          {member.personName ?? t('noPerson')}
          {member.askedOn && !member.acknowledged ? (
            <>
              {' · '}
              {t.rich('asked', { date: () => <CalendarDay value={member.askedOn ?? ''} /> })}
            </>
          ) : null}
        </p>
        <div className="mt-1 flex flex-wrap items-center gap-x-2">
          <Status kind={member.acknowledged ? 'ready' : state === 'again' ? 'at-risk' : 'waiting'}>{t(state)}</Status>
          {member.acknowledged && member.acknowledgedAt ? (
            <span className="t-meta">
              <CalendarDay value={member.acknowledgedAt} />
              {member.how ? ` · ${member.how}` : null}
            </span>
          ) : null}
        </div>
      </div>
    </div>
  )
}
