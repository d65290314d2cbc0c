/** Numbers that look random and are the same for the same seed. */
export type RandomNumbers = (below: number) => number;

/** A small generator of its own (32-bit linear congruences), so that every run mutates alike. */
export function randomNumbers(seed: number): RandomNumbers {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

// Pieces that mean something to a reader of XML, of fixed columns or of text, and pieces that must mean nothing.
const PIECES = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '/',
    '=',
    ' ',
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\0',
    '\x07',
    '\x1a',
    'ÿ',
    '\u0085',
    '\u2028',
    '\ufffe',
    '\u{1f600}',
  ],
  ...[
    '<!--',
    '-->',
    '--',
    '<![CDATA[',
    ']]>',
    '<?xml version="1.0"?>',
    '<?',
    '?>',
    '<!DOCTYPE a [',
    '<!ENTITY a "b">',
    '&a;',
    '&#x',
    '&#0;',
    ';',
  ],
  ...[
    '&#x10FFFF;',
    '&#x110000;',
    '&#xD800;',
    '&#99999999999999;',
    '&amp;',
    '&lt;',
    'xmlns:x="urn:x"',
    ' naaccrId="sex"',
    ' naaccrNum="-1"',
  ],
  ...[
    '<Item>',
    '</Item>',
    '<Item naaccrId="primarySite">',
    '<Item/>',
    '<Patient>',
    '</Patient>',
    '<Tumor>',
    '</Tumor>',
    '<Tumor/>',
    '</NaaccrData>',
  ],
  ...[
    '<x:y>',
    '</x:y>',
    'recordType="I"',
    'C50',
    '180',
    '260',
    '99999999',
    'A               180',
    '\xef\xbb\xbf',
    'constructor',
    '__proto__',
    '<constructor:Item>',
    ' xmlns:toString="urn:x"',
    ' naaccrId="__proto__"',
  ],
];
const BYTE_PIECES = PIECES.map((piece) => new TextEncoder().encode(piece));
const LONGEST_REPEAT = 4_000;

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

type Mutation = (bytes: Uint8Array, random: RandomNumbers, other: Uint8Array) => Uint8Array;

const span = (bytes: Uint8Array, random: RandomNumbers, longest: number): readonly [number, number] => {
  const from = random(bytes.length + 1);
  return [from, Math.min(bytes.length, from + random(longest))];
};

const MUTATIONS: readonly Mutation[] = [
  // a piece put in
  (bytes, random) => {
    const at = random(bytes.length + 1);
    return joined(bytes.subarray(0, at), BYTE_PIECES[random(BYTE_PIECES.length)] ?? bytes, bytes.subarray(at));
  },
  // some bytes gone
  (bytes, random) => {
    const [from, to] = span(bytes, random, 40);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  // one byte changed
  (bytes, random) => {
    const copy = bytes.slice();
    if (copy.length > 0) copy[random(copy.length)] = random(256);
    return copy;
  },
  // cut off, now and then
  (bytes, random) => (random(4) === 0 ? bytes.subarray(0, random(bytes.length + 1)) : bytes),
  // one byte that stands elsewhere in the file, too
  (bytes, random) => {
    const copy = bytes.slice();
    if (copy.length > 0) copy[random(copy.length)] = copy[random(copy.length)] ?? 0;
    return copy;
  },
  // a part twice
  (bytes, random) => {
    const [from, to] = span(bytes, random, 400);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  // a short part many times
  (bytes, random) => {
    const [from, to] = span(bytes, random, 12);
    const part = bytes.subarray(from, to);
    return joined(
      bytes.subarray(0, to),
      ...Array.from({ length: Math.min(random(600), Math.floor(LONGEST_REPEAT / (part.length + 1))) }, () => part),
      bytes.subarray(to),
    );
  },
  // two neighbouring parts changed places
  (bytes, random) => {
    const [from, middle] = span(bytes, random, 120);
    const to = Math.min(bytes.length, middle + random(120));
    return joined(bytes.subarray(0, from), bytes.subarray(middle, to), bytes.subarray(from, middle), bytes.subarray(to));
  },
  // a part of another file
  (bytes, random, other) => {
    const at = random(bytes.length + 1);
    const [from, to] = span(other, random, 600);
    return joined(bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at));
  },
];

/** A damaged copy of a file: one to four changes, each of another kind and place. @param other - lends parts */
export function mutated(bytes: Uint8Array, other: Uint8Array, random: RandomNumbers): Uint8Array {
  let result = bytes;
  for (let times = 1 + random(1 + random(4)); times > 0; times--) {
    const change = MUTATIONS[random(MUTATIONS.length)];
    if (change) result = change(result, random, other);
  }
  return result;
}
