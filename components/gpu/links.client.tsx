'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { SelectField } from '../ui/field'
import { X } from '../ui/icons'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { told, useWrite, useWriter } from '../write/use-write'

type Kind = 'experiment' | 'use-case' | 'endpoint'
export type LinkTarget = { kind: Kind; id: string; name: string }

export type LinkQuotaProps = { quotaId: string; targets: LinkTarget[] }

/** Chooses what an allocation is held for, by name, among what is live. */
export function LinkQuota({ quotaId, targets }: LinkQuotaProps) {
  const { slug } = usePageContext()
  const t = useTranslations('gpu.links')
  const toast = useToast()
  const write = useWrite()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState('')

  async function save() {
    const target = targets.find((one) => `${one.kind}/${one.id}` === chosen)
    const body = { targetKind: target?.kind ?? 'use-case', targetId: target?.id ?? '-' }
    if (!(await write.write('POST', `/organizations/${slug}/gpu-quotas/${quotaId}/links`, body))?.ok) return
    toast({ message: t('saved', { name: target?.name ?? '' }) })
    setOpen(false)
    setChosen('')
  }

  return (
    <>
      <Button
        size="sm"
        onClick={() => {
          write.clear()
          setOpen(true)
        }}
      >
        {t('add')}
      </Button>
      {open ? (
        <FormDialog
          onClose={() => {
            setOpen(false)
            setChosen('')
          }}
          title={t('dialog')}
          submitLabel={targets.length > 0 ? t('save') : null}
          busy={write.busy}
          onSubmit={() => void save()}
        >
          {targets.length === 0 ? (
            <Notice>{t('empty')}</Notice>
          ) : (
            <SelectField
              id={`${id}target`}
              label={t('target')}
              hint={t('hint')}
              value={chosen}
              error={write.problem?.sentence}
              emptyLabel={t('choose')}
              options={targets.map((one) => ({
                value: `${one.kind}/${one.id}`,
                label: `${t(one.kind)}: ${one.name}`,
              }))}
              onChange={(event) => setChosen(event.target.value)}
            />
          )}
        </FormDialog>
      ) : null}
    </>
  )
}

export type UnlinkQuotaProps = { quotaId: string; linkId: string; revision: number; target: LinkTarget }

/** Takes a link off; the toast puts it back while its target is live. */
export function UnlinkQuota({ quotaId, linkId, revision, target }: UnlinkQuotaProps) {
  const { slug } = usePageContext()
  const t = useTranslations('gpu.links')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const write = useWriter()

  async function again() {
    const again = { targetKind: target.kind, targetId: target.id }
    const answer = await write('POST', `/organizations/${slug}/gpu-quotas/${quotaId}/links`, again)
    toast({
      message: answer.ok ? t('saved', { name: target.name }) : told(answer, (reason) => t('failed', { reason })),
    })
    router.refresh()
  }

  async function remove() {
    const answer = await write('DELETE', `/organizations/${slug}/quota-links/${linkId}?revision=${revision}`)
    toast(
      answer.ok
        ? {
            message: t('removed', { name: target.name }),
            action: { label: common('undo'), run: () => void again() },
          }
        : { message: told(answer, (reason) => t('failed', { reason })) },
    )
    router.refresh()
  }

  return (
    <Button
      variant="quiet"
      size="sm"
      square
      aria-label={t('remove', { name: target.name })}
      onClick={() => void remove()}
    >
      <X />
    </Button>
  )
}
