import fs from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { NaaccrXmlError, NaaccrXmlScanner, type NaaccrReadOptions } from '#domain/naaccr';
import { sharedData } from '../../../../../test/support/shared-data.js';

const { path: shared, it: itWithSamples } = sharedData('naaccr');

const SEED_FILE = `<?xml version="1.0"?>
<NaaccrData baseDictionaryUri="http://naaccr.org/naaccrxml/naaccr-dictionary-260.xml" recordType="A" specificationVersion="1.8" xmlns="http://naaccr.org/naaccrxml">
    <Item naaccrId="registryId">0000009999</Item>
    <Patient>
        <Item naaccrId="patientIdNumber" naaccrNum="20">00000001</Item>
        <Item naaccrId="nameLast">Müller &amp; S&#xf6;hne</Item>
        <Tumor>
            <Item naaccrId="primarySite">C504</Item><!-- comment -->
            <Item naaccrId="textRemarks"><![CDATA[a < b]]> and
 more</Item>
        </Tumor>
        <Tumor/>
    </Patient>
    <Patient><Item naaccrId="patientIdNumber">00000002</Item></Patient>
</NaaccrData>`;
const PIECES = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '/',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '?>',
  '&#x',
  ';',
  '</Item>',
  '<Tumor>',
  '</Tumor>',
  '<!DOCTYPE a [',
  '\0',
  'ÿ',
  '\r',
];
const OPTIONS: readonly NaaccrReadOptions[] = [
  {},
  { namespaceRules: 'relaxed', extensions: 'ignore' },
  { compatibility: 'exact' },
  { encoding: 'utf-8-strict' },
];
const MUTATIONS = 1500;

// A small generator of its own, so that every run mutates alike.
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function mutated(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const at = random(bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const kind = random(4);
  if (kind === 0) return Uint8Array.from([...before, ...new TextEncoder().encode(PIECES[random(PIECES.length)] ?? ''), ...after]);
  if (kind === 1) return Uint8Array.from([...before, ...after.subarray(1 + random(20))]);
  if (kind === 2) return Uint8Array.from([...before, random(256), ...after.subarray(1)]);
  return Uint8Array.from([...after, ...before]);
}

function outcome(bytes: Uint8Array, options: NaaccrReadOptions, pieceSize: number): string {
  const scanner = new NaaccrXmlScanner(options);
  const seen: unknown[] = [];
  try {
    for (let at = 0; at < bytes.length; at += pieceSize) seen.push(...scanner.push(bytes.subarray(at, at + pieceSize)));
    seen.push(...scanner.end());
  } catch (error) {
    if (!(error instanceof NaaccrXmlError)) throw error;
    seen.push(error.code, error.message);
  }
  return JSON.stringify(seen);
}

describe('a damaged file', () => {
  it('always gives records or a coded error, the same for pieces of any size', () => {
    const random = randomNumbers(20260601);
    const seed = new TextEncoder().encode(SEED_FILE);
    const outcomes = new Set<string>();
    for (let round = 0; round < MUTATIONS; round++) {
      let bytes: Uint8Array = seed;
      for (let times = 1 + random(3); times > 0; times--) bytes = mutated(bytes, random);
      const options = OPTIONS[random(OPTIONS.length)] ?? {};
      const whole = outcome(bytes, options, bytes.length + 1);
      expect(outcome(bytes, options, 1 + random(50))).toBe(whole);
      outcomes.add(whole);
    }
    expect(outcomes.size).toBeGreaterThan(50);
  });
});

describe('an independent XML parser', () => {
  function saxesItems(text: string): string[] {
    const items: string[] = [];
    const parser = new SaxesParser();
    let id: string | undefined;
    let value = '';
    parser.on('opentag', (tag) => {
      if (tag.name === 'Item') id = String(tag.attributes['naaccrId']);
      value = '';
    });
    parser.on('text', (piece) => void (value += piece));
    parser.on('cdata', (piece) => void (value += piece));
    parser.on('closetag', (tag) => {
      if (tag.name === 'Item' && id !== undefined && value !== '') items.push(`${id}=${value}`);
    });
    parser.write(text).close();
    return items;
  }

  function ourItems(text: string): string[] {
    const scanner = new NaaccrXmlScanner();
    const patients = [...scanner.push(new TextEncoder().encode(text)), ...scanner.end()];
    const entities = [scanner.root, ...patients.flatMap((patient) => [patient, ...patient.tumors])];
    return entities.flatMap((entity) => entity?.itemList.map(({ id, value }) => `${id}=${value}`) ?? []);
  }

  it('finds the same items in the same order', () => {
    expect(ourItems(SEED_FILE)).toEqual(saxesItems(SEED_FILE));
  });

  itWithSamples.each(['v180-incidence-10', 'v220-abstract-10', 'v240-abstract-100', 'v250-abstract-10'])(
    'finds the same items in the sample %s',
    (name) => {
      const text = fs.readFileSync(path.join(shared, 'samples', `naaccr-xml-sample-${name}.xml`), 'utf8');
      const expected = saxesItems(text);
      expect(expected.length).toBeGreaterThan(700);
      expect(ourItems(text)).toEqual(expected);
    },
  );
});
