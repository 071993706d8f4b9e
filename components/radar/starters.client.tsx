'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { Button, type ButtonLook } from '../ui/button'
import { CheckboxField } from '../ui/checkbox'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useUndo } from '../write/use-undo'
import { useWrite } from '../write/use-write'
import { type Ring, RingStatus } from './ring-status'

export type RadarStartersProps = Pick<ButtonLook, 'variant'> & {
  groups: { title: string; entries: { name: string; ring: Ring; reason: string }[] }[]
}

/** The starter radar to choose from; everything is picked at first. */
export function RadarStarters({ groups, variant }: RadarStartersProps) {
  const { slug } = usePageContext()
  const t = useTranslations('radar.starters')
  const common = useTranslations('common')
  const toast = useToast()
  // The moves first: an entry without one would stand outside the rings.
  const takeBack = useUndo('radar-events', 'radar-entries')
  const everything = groups.flatMap((group) => group.entries.map((entry) => entry.name))
  const [open, setOpen] = useState(false)
  const [picked, setPicked] = useState<readonly string[]>(everything)
  const { write, busy, problem } = useWrite()
  const names = everything.filter((name) => picked.includes(name))

  async function add() {
    if (names.length === 0) return
    const path = `/organizations/${slug}/radar-starters`
    const answer = await write<{ created: number; undo: string }>('POST', path, { names })
    if (!answer?.ok) return
    const { created, undo } = answer.data
    toast({
      message: t('done', { count: created }),
      ...(created > 0 ? { action: { label: common('undo'), run: () => takeBack(undo) } } : {}),
    })
    setOpen(false)
  }

  const toggle = (name: string) =>
    setPicked((now) => (now.includes(name) ? now.filter((one) => one !== name) : [...now, name]))
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        shape="sheet"
        title={t('title')}
        className="gap-0"
        text={t('text')}
        submitLabel={busy ? t('adding') : t('add', { count: names.length })}
        busy={busy}
        disabled={names.length === 0}
        problem={problem?.sentence}
        onSubmit={() => void add()}
      >
        {groups
          .filter((group) => group.entries.length > 0)
          .map((group) => (
            <fieldset key={group.title} className="mb-3">
              <legend className="t-sm font-medium">{group.title}</legend>
              {group.entries.map((entry) => (
                <CheckboxField
                  key={entry.name}
                  label={
                    <span className="flex flex-wrap items-center gap-x-2.5">
                      {entry.name} <RingStatus ring={entry.ring} />
                    </span>
                  }
                  hint={entry.reason}
                  checked={picked.includes(entry.name)}
                  onChange={() => toggle(entry.name)}
                />
              ))}
            </fieldset>
          ))}
      </FormDialog>
    </>
  )
}
