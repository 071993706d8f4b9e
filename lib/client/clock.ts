/** An answer tells whole seconds and takes a while: less than this is no fault of a clock. */
const NOISE_MS = 5000
let ahead = 0

/** Every answer of the portal tells its time: the clock of a device may be hours off. */
export function noticeClock({ headers }: Pick<Response, 'headers'>): void {
  const told = Date.parse(headers.get('date') ?? '')
  if (Number.isNaN(told)) return
  const distance = told - Date.now()
  ahead = Math.abs(distance) < NOISE_MS ? 0 : distance
}

/** Now, by the clock of the portal as far as it was told. */
export const portalNow = (): number => Date.now() + ahead
