/** One line of the operators' list, with its dates in words. */
export type AccountRow = {
  id: string
  name: string
  email: string
  me: boolean
  operator: boolean
  isDemo: boolean
  /** Since when it is disabled, in words. */
  disabled: string | null
  lastSeen: string | null
  organizations: string
}
