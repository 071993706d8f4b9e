export const dynamic = 'force-dynamic'

/** Only in the build of `npm run bench`: what a page of 20 kB costs that reads nothing. */
export default function EmptyPage() {
  return (
    <main>
      {Array.from({ length: 90 }, (_, row) => (
        <p key={row}>An empty page still has to be rendered and sent. Row {row} of ninety.</p>
      ))}
    </main>
  )
}
