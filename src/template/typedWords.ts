/** What texts are compared and read by: what cannot be seen and what only looks different is taken out. */

/** Takes no room and says nothing: zero-width marks, soft hyphens, marks of direction. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** Without what cannot be seen, at the ends without blanks; everything else stays as it is. */
export const visible = (text: string): string => text.replace(UNSEEN, "").trim();

/** Full-width letters, digits and signs as half-width ones, single blanks; "10²" and "①" stay what they are. */
export const halfWidth = (text: string): string =>
  visible(text)
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, " ");

/** What two headings or words have in common where they are the same to a reader. */
export const wordKey = (text: string): string =>
  halfWidth(text)
    .toLowerCase()
    .replace(/[\s_\-:：*.#/·]+/g, "");
