const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\r': '&#xd;' };
const SPECIAL = /[&<>"'\r]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Cn}\p{Cs}]/gu;

function escaped(special: string): string {
  const named = NAMED[special];
  if (named !== undefined) return named;
  const code = special.codePointAt(0) ?? 0;
  // A surrogate without its partner cannot be encoded; the reference writes a question mark. Unassigned characters above
  // the basic plane are pairs of assigned units there and stay.
  if (code >= 0xd800 && code <= 0xdfff) return '?';
  return code > 0xffff ? special : `&#x${code.toString(16)};`;
}

/** Text with everything escaped that XML, or the reference implementation, does not write as it is. */
export function escapeXml(text: string): string {
  return text.replace(SPECIAL, escaped);
}

/** Value of an attribute, likewise; tabs and line ends, too, which a reader would turn into blanks. */
export function escapeXmlAttribute(text: string): string {
  return escapeXml(text).replace(/[\t\n]/g, (blank) => (blank === '\t' ? '&#x9;' : '&#xa;'));
}

/** True when a value can be written as it stands: printable ASCII without markup characters. */
export function isPlainText(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code > 126 || code === 38 || code === 60 || code === 62 || code === 34 || code === 39) return false;
  }
  return true;
}
