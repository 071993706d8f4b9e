'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { Button } from '../ui/button'
import { CheckboxField } from '../ui/checkbox'
import { SelectField } from '../ui/field'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

export type AssignCourseProps = {
  courses: { value: string; label: string }[]
  people: { value: string; label: string }[]
  /** Person ids that have the course already, by course. */
  assigned: Record<string, string[]>
}

/** One course for many people at once: the import of the register with one row per person, all or none. */
export function AssignCourse({ courses, people, assigned }: AssignCourseProps) {
  const { slug } = usePageContext()
  const t = useTranslations('training.assign')
  const toast = useToast()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [course, setCourse] = useState(courses[0]?.value ?? '')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { write, busy, problem } = useWrite()
  const has = new Set(assigned[course] ?? [])
  const free = people.filter(({ value }) => !has.has(value))
  const picked = free.filter(({ value }) => chosen.has(value))

  const toggle = (person: string) =>
    setChosen((before) =>
      before.has(person) ? new Set([...before].filter((one) => one !== person)) : new Set([...before, person]),
    )

  function close() {
    setChosen(new Set())
    setOpen(false)
  }

  async function send() {
    if (picked.length === 0) return
    const rows = picked.map(({ value }) => ({ personId: value, courseId: course }))
    const path = `/organizations/${slug}/registers/training-assignments/import`
    const answer = await write('POST', path, { dryRun: false, rows, further: true })
    if (!answer?.ok) return
    toast({ message: t('done', { count: picked.length }) })
    close()
  }

  return (
    <>
      <Button onClick={() => setOpen(true)} disabled={courses.length === 0}>
        {t('open')}
      </Button>
      <FormDialog
        open={open}
        onClose={close}
        title={t('title')}
        className="mt-3 gap-4"
        submitLabel={t('send', { count: picked.length })}
        busy={busy}
        disabled={picked.length === 0}
        problem={problem?.sentence}
        onSubmit={() => void send()}
      >
        <SelectField
          id={`${id}course`}
          label={t('course')}
          options={courses}
          value={course}
          onChange={(event) => setCourse(event.target.value)}
        />
        <fieldset className="min-w-0">
          <legend className="t-sm font-medium">{t('people')}</legend>
          {people.length === 0 ? <p className="t-sm text-ink-2">{t('noPeople')}</p> : null}
          {free.length > 1 ? (
            <button
              type="button"
              className="t-sm min-h-6 text-accent underline"
              onClick={() => setChosen(picked.length === free.length ? new Set() : new Set(free.map((p) => p.value)))}
            >
              {t(picked.length === free.length ? 'none' : 'all')}
            </button>
          ) : null}
          <div className="max-h-64 overflow-y-auto">
            {people.map(({ value, label }) => (
              <CheckboxField
                key={value}
                label={label}
                hint={has.has(value) ? t('already') : undefined}
                disabled={has.has(value)}
                checked={has.has(value) || chosen.has(value)}
                onChange={() => toggle(value)}
              />
            ))}
          </div>
        </fieldset>
      </FormDialog>
    </>
  )
}
