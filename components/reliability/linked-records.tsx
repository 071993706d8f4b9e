import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'

export type LinkedRecordsProps = {
  id: string
  title: string
  records: { id: string; label: string; href: string; note?: string; more?: { label: string; href: string } }[]
  none: string
}

/** Records of other registers that name this one, each a link: the way back from where they were linked. */
export function LinkedRecords({ id, title, records, none }: LinkedRecordsProps) {
  return (
    <Plate aria-labelledby={id}>
      <PlateHeader id={id} title={title} />
      <PlateBody className="pt-1.5">
        {records.length === 0 ? <p className="t-sm text-ink-2">{none}</p> : null}
        <ul className="t-sm">
          {records.map((record) => (
            <li key={record.id} className="flex min-h-7 flex-wrap items-center gap-x-2">
              <Link href={record.href} className="inline-flex min-h-6 items-center">
                {record.label}
              </Link>
              {record.note ? <span className="t-meta">{record.note}</span> : null}
              {record.more ? (
                <Link href={record.more.href} className="t-meta inline-flex min-h-6 basis-full items-center">
                  {record.more.label}
                </Link>
              ) : null}
            </li>
          ))}
        </ul>
      </PlateBody>
    </Plate>
  )
}
