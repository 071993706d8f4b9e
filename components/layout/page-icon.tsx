import type { PageIcon as Name } from '@/lib/site/page'
import {
  Calendar,
  ChartLine,
  ClipboardCheck,
  ClipboardList,
  Compass,
  Cpu,
  Eye,
  FileText,
  Flag,
  type IconShape,
  Inbox,
  Layers,
  ListChecks,
  Radar,
  Settings2,
  Shield,
  Signpost,
  Stamp,
  Users,
} from '../ui/icons'

const shapes: Record<Name, IconShape> = {
  calendar: Calendar,
  chart: ChartLine,
  check: ClipboardCheck,
  compass: Compass,
  cpu: Cpu,
  eye: Eye,
  file: FileText,
  flag: Flag,
  inbox: Inbox,
  layers: Layers,
  list: ListChecks,
  radar: Radar,
  runbook: ClipboardList,
  settings: Settings2,
  shield: Shield,
  signpost: Signpost,
  stamp: Stamp,
  users: Users,
}

/** The picture of a page, by the name the table of pages gives it. */
export function PageIcon({ name }: { name: Name }) {
  const Shape = shapes[name]
  return <Shape />
}
