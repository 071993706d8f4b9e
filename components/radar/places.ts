import { radarEntry } from '@/lib/document/operations'

/** The quarters of the picture: upper left, upper right, lower left, lower right. */
export const QUADRANTS = radarEntry.shape.quadrant.unwrap().unwrap().options
export type Quadrant = (typeof QUADRANTS)[number]

/** Where a number stands in the picture and in the list: each leads to the other. */
export const markId = (number: number) => `mark-${number}`
export const entryId = (number: number) => `entry-${number}`
