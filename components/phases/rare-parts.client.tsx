'use client'

import dynamic from 'next/dynamic'

/** Shown to few, or on one face of a page: its script comes only where it is drawn. From a server file it would not be split. */
export const FocusPlan = dynamic(() => import('./focus-plan.client').then((part) => part.FocusPlan))
export const ItemSheet = dynamic(() => import('./item-sheet.client').then((part) => part.ItemSheet))
export const PainPoints = dynamic(() => import('./pain-points.client').then((part) => part.PainPoints))
export const EvidenceLinks = dynamic(() => import('./evidence-links.client').then((part) => part.EvidenceLinks))
