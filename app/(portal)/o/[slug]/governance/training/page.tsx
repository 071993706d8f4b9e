import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinePlate } from '@/components/layout/line-plate'
import { RegisterPage } from '@/components/registers/register-page'
import { AssignCourse } from '@/components/training/assign-course.client'
import { CourseDone } from '@/components/training/course-progress'
import { RateYourself } from '@/components/training/rate-yourself.client'
import { SkillMatrixTable } from '@/components/training/skill-matrix'
import { Notice } from '@/components/ui/notice'
import { TabLinks } from '@/components/ui/tabs'
import { textParams } from '@/lib/client/search-params'
import { fixedThreshold, framework, label, lineWords } from '@/lib/content'
import { skillDimension } from '@/lib/document/organization'
import { getRegister } from '@/lib/features/registers/queries'
import { getTraining } from '@/lib/features/training/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const views = {
  courses: 'courses',
  assignments: 'training-assignments',
  skills: 'skill-ratings',
  labs: 'lab-retests',
  drills: 'task-drills',
} as const
type View = keyof typeof views
const dimensions = skillDimension.options.map((value) => ({ value, label: label('skillDimension', value) }))

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('training'))('title') }
}

export default async function TrainingPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { view: asked = 'courses', ...search } = textParams(await searchParams)
  const view: View = asked in views ? (asked as View) : 'courses'
  const [register, training] = await Promise.all([getRegister(actor, views[view], search), getTraining(actor)])
  const [t, governance] = await Promise.all([getTranslations('training'), getTranslations('portal.entries')])
  const { base } = pageContext()
  const path = `${base}/governance/training`
  const limit = fixedThreshold('training.minPct')
  const done = training.courses.map((course) => [course.id, <CourseDone key={course.id} {...{ course, limit }} />])
  const tabs = (Object.keys(views) as View[]).map((key) => ({
    href: key === 'courses' ? path : `${path}?view=${key}`,
    label: t(`tabs.${key}`),
    current: key === view,
  }))
  return (
    <RegisterPage
      trail={[{ label: governance('governance'), href: `${base}/governance` }, { label: t('title') }]}
      title={t('title')}
      meta={t('meta')}
      address={{ path, search: view === 'courses' ? search : { ...search, view } }}
      register={register}
      namespaces={['training']}
      figures={view === 'courses' ? [{ word: t('progress.done'), cells: Object.fromEntries(done) }] : undefined}
      actions={
        view === 'assignments' && register.mayCreate ? (
          <AssignCourse
            courses={training.courses.map(({ id, title }) => ({ value: id, label: title }))}
            people={register.view.people}
            assigned={training.assigned}
          />
        ) : view === 'skills' && training.own ? (
          <RateYourself
            own={training.own}
            roles={framework.roles.map(({ id, name }) => ({ value: id, label: name }))}
            dimensions={dimensions}
            levels={framework.scale.map((one) => ({ value: String(one.rating), label: `${one.rating} ${one.label}` }))}
          />
        ) : null
      }
      above={
        <>
          <TabLinks label={t('tabs.label')} tabs={tabs} className="mb-4" />
          {view === 'courses' || view === 'assignments' ? (
            <LinePlate line={training.line} {...lineWords('P2-A1')} gate={{ name: '2→3', href: `${base}/gates/2-3` }} />
          ) : null}
          {view === 'skills' ? (
            <SkillMatrixTable
              matrix={training.matrix}
              levelNames={Object.fromEntries(framework.scale.map(({ rating, label: word }) => [rating, word]))}
            />
          ) : null}
          {view === 'labs' ? <Notice className="mb-4">{t('retests')}</Notice> : null}
          {view === 'drills' ? <Notice className="mb-4">{t('drills')}</Notice> : null}
        </>
      }
    />
  )
}
