import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { usePageContext } from '#page-context'
import { momentLabel } from '@/lib/calendar/words'
import { read } from '@/lib/client/api'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { type Level, LevelSwatch } from '../ui/level-swatch'
import { Skeleton } from '../ui/skeleton'
import { type AnswerValue, answerValue, type StoredAnswer } from './answer-value'

type Version = { revision: number; at: string; byName: string | null; answer: StoredAnswer }
export type HistoryPanelProps = {
  questionId: string
  levelNames: string[]
  mayRestore: boolean
  onRestore: (value: AnswerValue) => void
  onClose: () => void
}

/** Earlier values of one answer. Restoring writes the earlier value again; nothing is ever removed from history. */
export function HistoryPanel({ questionId, levelNames, mayRestore, onRestore, onClose }: HistoryPanelProps) {
  const { slug } = usePageContext()
  const t = useTranslations('scorecard.history')
  const { zone } = usePageContext()
  const [versions, setVersions] = useState<Version[] | 'failed' | null>(null)
  const path = `/organizations/${slug}/scorecards/draft/answers/${questionId}/history`
  useEffect(() => {
    const stop = new AbortController()
    void read<{ items: Version[] }>(path, stop.signal).then((answer) => {
      if (!stop.signal.aborted) setVersions(answer.ok ? answer.data.items : 'failed')
    })
    return () => stop.abort()
  }, [path])

  return (
    <Dialog open onClose={onClose} shape="sheet" title={t('title', { question: questionId })} closeLabel={t('close')}>
      {versions === null ? <Skeleton className="w-3/5" /> : null}
      {versions === 'failed' ? <p className="t-sm">{t('failed')}</p> : null}
      {Array.isArray(versions) && versions.length === 0 ? <p className="t-sm text-ink-2">{t('empty')}</p> : null}
      <ol className="grid">
        {(Array.isArray(versions) ? versions : []).map(({ revision, at, byName, answer }, index) => (
          <li key={revision} className="flex items-start gap-3 border-t border-line py-2.5 first:border-t-0">
            <LevelSwatch level={answer.notApplicable ? 'na' : (answer.rating as Level | null)} className="mt-0.5" />
            <div className="min-w-0 flex-1">
              <p className="t-sm">{wordOf(answer)}</p>
              <p className="t-meta">{t('by', { who: byName ?? t('somebody'), at: momentLabel(at, zone) })}</p>
              {answer.note ? <p className="t-sm wrap-anywhere text-ink-2">{answer.note}</p> : null}
            </div>
            {mayRestore && index > 0 ? (
              <Button
                size="sm"
                onClick={() => {
                  onRestore(answerValue(answer))
                  onClose()
                }}
              >
                {t('restore')}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </Dialog>
  )

  function wordOf(answer: StoredAnswer) {
    if (answer.notApplicable) return t('na')
    return answer.rating === null ? t('open') : levelNames[answer.rating - 1]
  }
}
