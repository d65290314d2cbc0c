import type { NaaccrReadOptions } from './read-options.js';

// Characters of windows-1252 at 0x80 to 0x9F; the five blanks are unassigned there and malformed, as the reference reads them.
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

// Some runtimes decode the label windows-1252 as ISO 8859-1, which has control characters in that place.
function withoutControls(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => {
    const letter = WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80);
    return letter === ' ' ? '\ufffd' : letter;
  });
}

/**
 * Turns bytes into text by the encoding of the options, whatever the file declares.
 * @returns a function that throws TypeError for malformed bytes when `utf-8-strict` was asked for
 */
export function byteDecoder(encoding: NaaccrReadOptions['encoding'] = 'utf-8'): (bytes: Uint8Array) => string {
  if (encoding === 'windows-1252') {
    const decoder = new TextDecoder('windows-1252');
    return (bytes) => withoutControls(decoder.decode(bytes));
  }
  const decoder = new TextDecoder('utf-8', { fatal: encoding === 'utf-8-strict', ignoreBOM: true });
  return (bytes) => decoder.decode(bytes);
}
