/** The place of an advertisement: `ADVERTISEMENT`, `Sponsored content`, `Anzeige`. */
export const advertisement: RegExp =
  /^[\s\W]*(?:advertisements?|advertise(?:r content)?|ad|sponsored(?: content)?|paid (?:post|content)|promoted|anzeige|werbung|publicit[ée]|publicidad|pubblicità|advertentie|reklama|реклама|広告)[\s\W]*(?:continue reading the main story|skip advertisement)?[\s\W]*$/iu
