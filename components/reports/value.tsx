import { useTranslations } from 'next-intl'
import type { Tone, Value } from '@/lib/report/model'
import { Link } from '../ui/link'
import { Status, type StatusKind } from '../ui/status'

const kinds: Record<Exclude<Tone, 'neutral'>, StatusKind> = {
  good: 'ready',
  watch: 'watch',
  bad: 'flagged',
  unknown: 'unknown',
}

/** A value in its words: a state with its shape, what is unknown with what is not recorded and who can. */
export function ValueWords({ value }: { value: Value }) {
  const t = useTranslations('reports')
  if (value.kind === 'unknown') {
    const words = value.text === t('unknown') || value.text === t('notRecorded') ? value.text : missingWords()
    return (
      <Status kind="unknown" className="text-left font-normal whitespace-normal">
        <span className="min-w-0 wrap-break-word">
          {value.href ? <Link href={value.href}>{words}</Link> : words}
          {value.who ? <span className="t-meta block">{value.who}</span> : null}
        </span>
      </Status>
    )
  }
  const { text, tone } = value
  if (tone && tone !== 'neutral')
    return (
      <Status kind={kinds[tone]} className="text-left whitespace-normal">
        <span className="min-w-0 wrap-break-word">{text}</span>
      </Status>
    )
  return value.kind === 'text' && value.href ? <Link href={value.href}>{text}</Link> : text

  function missingWords(): string {
    return t('unknownBecause', { missing: value.text })
  }
}
