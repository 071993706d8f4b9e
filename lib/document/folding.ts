/**
 * How two names are compared for being the same one: whatever their case, width, composition or blanks. This one looks
 * names up in a list that is there already; the database decides. Twin: prisma/functions/folded.sql.
 */
export const folded = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase().replaceAll('ς', 'σ').replaceAll('\u0307', '')
