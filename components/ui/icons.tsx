import type { ReactNode } from 'react'
import sprite from './icons.svg'

export type IconProps = { className?: string; 'aria-label'?: string }
export type IconShape = (props: IconProps) => ReactNode

const { src }: { src: string } = sprite

/**
 * An icon is a name in a file that browsers keep: every page shows dozens, and their shapes would be a fifth of it.
 * No client boundary either.
 */
function icon(name: string): IconShape {
  return ({ className, 'aria-label': label }) => {
    const use = <use href={`${src}#${name}`} />
    const classes = className ? `icon ${className}` : 'icon'
    return label === undefined ? (
      <svg className={classes} aria-hidden="true">
        {use}
      </svg>
    ) : (
      <svg className={classes} role="img" aria-label={label}>
        {use}
      </svg>
    )
  }
}

export const ArrowDown = /* @__PURE__ */ icon('arrow-down')
export const ArrowLeft = /* @__PURE__ */ icon('arrow-left')
export const ArrowUp = /* @__PURE__ */ icon('arrow-up')
export const ArrowUpRight = /* @__PURE__ */ icon('arrow-up-right')
export const Bell = /* @__PURE__ */ icon('bell')
export const BellRing = /* @__PURE__ */ icon('bell-ring')
export const Bookmark = /* @__PURE__ */ icon('bookmark')
export const Calendar = /* @__PURE__ */ icon('calendar')
export const ChartLine = /* @__PURE__ */ icon('chart-line')
export const Check = /* @__PURE__ */ icon('check')
export const ChevronDown = /* @__PURE__ */ icon('chevron-down')
export const ChevronRight = /* @__PURE__ */ icon('chevron-right')
export const ChevronsUpDown = /* @__PURE__ */ icon('chevrons-up-down')
export const Circle = /* @__PURE__ */ icon('circle')
export const CircleAlert = /* @__PURE__ */ icon('circle-alert')
export const CircleCheck = /* @__PURE__ */ icon('circle-check')
/** A check in the dashed ring of what is not known: nothing was found so far, but not everything was measured. */
export const CircleCheckDashed = /* @__PURE__ */ icon('circle-check-dashed')
export const CircleDashed = /* @__PURE__ */ icon('circle-dashed')
export const CircleDot = /* @__PURE__ */ icon('circle-dot')
export const CircleHelp = /* @__PURE__ */ icon('circle-help')
export const CircleSlash = /* @__PURE__ */ icon('circle-slash')
export const ClipboardCheck = /* @__PURE__ */ icon('clipboard-check')
export const ClipboardList = /* @__PURE__ */ icon('clipboard-list')
export const ClipboardPaste = /* @__PURE__ */ icon('clipboard-paste')
export const Clock = /* @__PURE__ */ icon('clock')
export const CloudCheck = /* @__PURE__ */ icon('cloud-check')
export const Compass = /* @__PURE__ */ icon('compass')
export const Cpu = /* @__PURE__ */ icon('cpu')
export const Download = /* @__PURE__ */ icon('download')
export const Ellipsis = /* @__PURE__ */ icon('ellipsis')
export const Eye = /* @__PURE__ */ icon('eye')
export const EyeOff = /* @__PURE__ */ icon('eye-off')
export const FileText = /* @__PURE__ */ icon('file-text')
export const Flag = /* @__PURE__ */ icon('flag')
export const Hand = /* @__PURE__ */ icon('hand')
export const History = /* @__PURE__ */ icon('history')
export const Hourglass = /* @__PURE__ */ icon('hourglass')
export const Inbox = /* @__PURE__ */ icon('inbox')
export const Info = /* @__PURE__ */ icon('info')
export const Layers = /* @__PURE__ */ icon('layers')
export const Link2 = /* @__PURE__ */ icon('link-2')
export const Link2Off = /* @__PURE__ */ icon('link-2off')
export const ListChecks = /* @__PURE__ */ icon('list-checks')
export const Loader = /* @__PURE__ */ icon('loader')
export const Lock = /* @__PURE__ */ icon('lock')
export const LogOut = /* @__PURE__ */ icon('log-out')
export const Megaphone = /* @__PURE__ */ icon('megaphone')
export const Menu = /* @__PURE__ */ icon('menu')
export const MessageSquare = /* @__PURE__ */ icon('message-square')
export const OctagonX = /* @__PURE__ */ icon('octagon-x')
export const Paperclip = /* @__PURE__ */ icon('paperclip')
export const Pencil = /* @__PURE__ */ icon('pencil')
export const Plus = /* @__PURE__ */ icon('plus')
export const Printer = /* @__PURE__ */ icon('printer')
export const Radar = /* @__PURE__ */ icon('radar')
export const Recycle = /* @__PURE__ */ icon('recycle')
export const RotateCcw = /* @__PURE__ */ icon('rotate-ccw')
export const Search = /* @__PURE__ */ icon('search')
export const Settings2 = /* @__PURE__ */ icon('settings-2')
export const Shield = /* @__PURE__ */ icon('shield')
export const ShieldAlert = /* @__PURE__ */ icon('shield-alert')
export const Signpost = /* @__PURE__ */ icon('signpost')
export const Stamp = /* @__PURE__ */ icon('stamp')
export const Star = /* @__PURE__ */ icon('star')
export const Table2 = /* @__PURE__ */ icon('table-2')
export const Trash2 = /* @__PURE__ */ icon('trash-2')
export const TriangleAlert = /* @__PURE__ */ icon('triangle-alert')
export const UserPlus = /* @__PURE__ */ icon('user-plus')
export const UserRound = /* @__PURE__ */ icon('user-round')
export const Users = /* @__PURE__ */ icon('users')
export const Vote = /* @__PURE__ */ icon('vote')
export const WifiOff = /* @__PURE__ */ icon('wifi-off')
export const X = /* @__PURE__ */ icon('x')
