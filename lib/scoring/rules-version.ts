/** Raised when a reading of the rules changes: what the portal then finds differently is no news, and nobody is told. */
export const RULES_VERSION = '2'
