import { useTranslations } from 'next-intl'
import type { SkillMatrix } from '@/lib/features/training/queries'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { type Level, LevelSwatch } from '../ui/level-swatch'

export type SkillMatrixProps = { matrix: SkillMatrix; levelNames: Record<string, string> }

/** People by skills. A square without a numeral is not rated: unknown, never the lowest level. */
export function SkillMatrixTable({ matrix, levelNames }: SkillMatrixProps) {
  const t = useTranslations('training')
  const { skills, people } = matrix
  if (people.length === 0) return null
  return (
    <section className="mb-5" aria-labelledby="matrix">
      <h2 id="matrix" className="t-card">
        {t('matrix.title')}
      </h2>
      <p className="t-meta mb-2">{t('matrix.legend')}</p>
      {matrix.uncovered.length > 0 ? (
        <p className="t-sm mb-2">
          {t('matrix.uncovered', { count: matrix.uncovered.length })}{' '}
          {matrix.uncovered.map(({ name, focus }) => `${name} (${focus})`).join('; ')}.
        </p>
      ) : null}
      <DataTable
        caption={t('matrix.title')}
        pinFirst
        // As many columns as there are rated skills: it scrolls in itself at any width.
        className="overflow-x-auto [&_thead_th]:static"
        head={
          <>
            <ColumnHead>{t('matrix.person')}</ColumnHead>
            <ColumnHead>{t('matrix.training')}</ColumnHead>
            {skills.map(({ role, roleName, skill }) => (
              <ColumnHead
                key={`${role} ${skill}`}
                className="min-w-[76px] py-1.5 align-bottom leading-4 whitespace-normal"
              >
                <span className="block">{skill}</span>
                <span className="block text-2xs font-normal text-ink-3">{roleName}</span>
              </ColumnHead>
            ))}
          </>
        }
      >
        {people.map(({ id, name, trainingDone, trainingAll, levels }) => (
          <tr key={id}>
            <RowHead>{name}</RowHead>
            <Cell soft className="tabular-nums">
              {trainingAll === 0 ? '–' : t('progress.of', { done: trainingDone, all: trainingAll })}
            </Cell>
            {levels.map((level, index) => (
              <Cell key={`${skills[index]?.role} ${skills[index]?.skill}`}>
                <LevelSwatch
                  level={level as Level | null}
                  label={
                    level === null
                      ? t('matrix.notRated')
                      : t('matrix.level', { level, word: levelNames[String(level)] ?? '' })
                  }
                />
              </Cell>
            ))}
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
