/**
 * How two names are compared for being the same one: whatever their case, width, composition or blanks. The twin of
 * folded() in the database, which decides; this one looks names up in a list that is there already.
 */
export const folded = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase().replaceAll('ς', 'σ').replaceAll('\u0307', '')
