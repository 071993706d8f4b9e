/** What a page was read from, for the foot of its paper: a snapshot, a scorecard, an earlier day. Without one it says "live". */
export function PrintSource({ children }: { children: string }) {
  return <span hidden data-print-source={children} />
}
