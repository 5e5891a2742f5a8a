/** What in an address would begin something else in a link: another reader, a subject, a text that somebody else wrote. */
const OTHER_PARTS = /[%?&#,;\s"<>]/g;

/** The address with which a device writes to one mail address, and to nobody beside it, whatever stands in it. */
export const mailUrl = (email: string): string =>
  `mailto:${email.replace(OTHER_PARTS, sign => encodeURIComponent(sign))}`;
