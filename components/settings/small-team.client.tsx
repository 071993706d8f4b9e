'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Tag } from '../ui/tag'
import { FormDialog } from '../write/form-dialog.client'
import { useSend } from './use-send'

export type SmallTeamProps = { on: boolean; revision: number; canEdit: boolean }

/** The switch that lets one person approve twice; its effect is said before it is used. */
export function SmallTeam({ on, revision, canEdit }: SmallTeamProps) {
  const { slug } = usePageContext()
  const t = useTranslations('settings.smallTeam')
  const { send, busy, problem, clear } = useSend()
  const [asking, setAsking] = useState(false)
  async function change() {
    if (await send('PATCH', `/organizations/${slug}`, { revision, smallTeamMode: !on })) setAsking(false)
  }
  return (
    <Plate className="mt-5" aria-labelledby="small-team">
      <PlateHeader id="small-team" title={t('title')} more={<Tag solid={on}>{on ? t('on') : t('off')}</Tag>} />
      <PlateBody className="flex flex-wrap items-end justify-between gap-3">
        <p className="t-sm max-w-[64ch] text-ink-2">{t('text')}</p>
        {canEdit ? <Button onClick={() => setAsking(true)}>{on ? t('switchOff') : t('switchOn')}</Button> : null}
      </PlateBody>
      <FormDialog
        open={asking}
        onClose={() => {
          setAsking(false)
          clear()
        }}
        title={on ? t('offTitle') : t('onTitle')}
        text={on ? t('offText') : t('onText')}
        submitLabel={on ? t('switchOff') : t('switchOn')}
        busy={busy}
        problem={problem?.general}
        onSubmit={change}
      />
    </Plate>
  )
}
