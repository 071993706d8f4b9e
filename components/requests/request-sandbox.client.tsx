'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { SelectField } from '../ui/field'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

type Named = { id: string; name: string }
export type RequestSandboxProps = { teams: Named[]; templates: Named[]; primary: boolean }

const optionsOf = (rows: Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }))

/** Any member asks for an environment; three choices, no form to learn. */
export function RequestSandbox({ teams, templates, primary }: RequestSandboxProps) {
  const { slug } = usePageContext()
  const t = useTranslations('requests')
  const toast = useToast()
  const write = useWrite()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [team, setTeam] = useState('')
  const [type, setType] = useState('standard')
  const [template, setTemplate] = useState('')
  const general = write.problem && !['teamId', 'patternTemplateId'].some(write.errorOf) ? write.problem.sentence : null

  async function send() {
    const patternTemplateId = type === 'standard' && template !== '' ? template : null
    const body = { teamId: team, type, patternTemplateId }
    if (!(await write.write('POST', `/organizations/${slug}/sandbox-requests`, body))?.ok) return
    toast({ message: t('sent') })
    setOpen(false)
  }

  return (
    <>
      <Button
        variant={primary ? 'primary' : 'default'}
        onClick={() => {
          write.clear()
          setOpen(true)
        }}
      >
        {t('ask')}
      </Button>
      {open ? (
        <FormDialog
          onClose={() => {
            setOpen(false)
            setTeam('')
            setType('standard')
            setTemplate('')
          }}
          title={t('askTitle')}
          text={t('askText')}
          submitLabel={t('send')}
          busy={write.busy}
          problem={general}
          onSubmit={() => void send()}
        >
          {teams.length === 0 ? <Notice>{t('noTeams')}</Notice> : null}
          <SelectField
            id={`${id}team`}
            label={t('team')}
            value={team}
            error={write.errorOf('teamId')}
            emptyLabel={t('choose')}
            options={optionsOf(teams)}
            onChange={(event) => setTeam(event.target.value)}
          />
          <SelectField
            id={`${id}type`}
            label={t('type')}
            value={type}
            options={[
              { value: 'standard', label: t('typeStandard') },
              { value: 'custom', label: t('typeCustom') },
            ]}
            onChange={(event) => setType(event.target.value)}
          />
          {type === 'standard' && templates.length > 0 ? (
            <SelectField
              id={`${id}template`}
              label={t('template')}
              value={template}
              error={write.errorOf('patternTemplateId')}
              emptyLabel={t('anyTemplate')}
              options={optionsOf(templates)}
              onChange={(event) => setTemplate(event.target.value)}
            />
          ) : null}
        </FormDialog>
      ) : null}
    </>
  )
}
