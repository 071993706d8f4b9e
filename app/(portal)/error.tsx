'use client'

/** The same block for the pages of a person and of operators, which stand in no organization's frame. */
export { default } from './o/[slug]/error'
