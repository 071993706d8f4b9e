/** A page of an organization. Every table of addresses is derived from these rows; tests hold them against `app/`. */
export type SitePage = {
  /** Below /o/<organization>; a part in brackets is a parameter, as in the folder of the page. */
  path: string
  /** The message that names it, where its group does not say it. */
  words?: string
  icon?: PageIcon
  /** Where its link stands: in the side bar, as a tab of an entry, as a module of a hub. */
  group?: PageGroup
  /** The page it belongs to, where its group does not say it; its entry in the side bar is the current one. */
  under?: string
  /** The phase it opens in, where a hub lists it; direct links always work. */
  from?: number
  /** Sections of the document whose records it shows. */
  sections?: readonly string[]
  /** The section whose records a hub counts, where it is not the first. */
  counts?: string
  /** Items worked on here: gate lines and computed items. */
  items?: readonly string[]
  /** Its other faces, by what stands behind the question mark. */
  views?: Readonly<Record<string, { sections?: readonly string[]; items?: readonly string[] }>>
  /** Sections whose records have pages of their own, each with the path before the id. */
  records?: Readonly<Record<string, string>>
  /** Links do not lead here: it only sends on, so it has no title, or is the file that draws other pages of the table. */
  sendsOn?: true
}

export type PageIcon =
  | 'calendar'
  | 'chart'
  | 'check'
  | 'compass'
  | 'cpu'
  | 'eye'
  | 'file'
  | 'flag'
  | 'inbox'
  | 'layers'
  | 'list'
  | 'radar'
  | 'runbook'
  | 'settings'
  | 'shield'
  | 'signpost'
  | 'stamp'
  | 'users'

export type PageGroup =
  | 'where'
  | 'next'
  | 'run'
  | 'bottom'
  | 'progress'
  | 'phases'
  | 'portfolio'
  | 'settings'
  | 'platform.capacity'
  | 'platform.parts'
  | 'platform.running'
  | 'governance.security'
  | 'governance.people'
  | 'governance.decisions'
  | 'governance.audit'
