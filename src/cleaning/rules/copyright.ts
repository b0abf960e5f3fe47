/** The notice of rights: `© 2026 Example Media. All rights reserved.` */
export const copyright: RegExp =
  /^[\s\W]*(?:(?:copyright|\(c\)|©)\s*(?:©|\(c\))?\s*(?:copyright\s*)?(?:by\s+)?\d{4}\b|all rights reserved\b|.{0,80}\ball rights reserved\.?\s*$|this material may not be published\b)/isu
