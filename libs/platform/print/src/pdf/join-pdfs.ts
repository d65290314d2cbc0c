import { FONT_STYLES, type LetterFont } from '../font/letter-font.js';
import { NotALetterFile } from '../print.errors.js';
import { embedFont } from './embedded-font.js';
import type { PageSize } from './page-canvas.js';
import { PdfFile } from './pdf-file.js';
import { addPage, endPdf, type PdfFacts, resourcesOf } from './write-pdf.js';

interface StoredPage {
  readonly size: PageSize;
  /** Entries of the content stream's dictionary, and its bytes as they stand. */
  readonly entries: string;
  readonly bytes: Buffer;
}

/**
 * Joins letters into one file, letter by letter: fonts are kept once, because every letter numbers its glyphs as the font does, and memory
 * stays at one letter however many come.
 * @param letters - files that `writePdf` made
 * @throws NotALetterFile NOT_A_LETTER_FILE
 */
export async function* joinPdfs(letters: AsyncIterable<Buffer>, font: LetterFont, facts: PdfFacts): AsyncGenerator<Buffer> {
  const file = new PdfFile();
  const tree = file.reserve();
  const styles = FONT_STYLES.map((style) => [style, embedFont(file, font.face(style), font.face(style).everything())] as const);
  const resources = file.add(resourcesOf(styles));
  const kids: number[] = [];
  for await (const letter of letters) {
    for (const { size, entries, bytes } of pagesOf(letter)) {
      kids.push(addPage(file, { tree, resources, size, content: file.addRaw(entries, bytes) }));
    }
    yield file.take();
  }
  endPdf(file, { tree, kids }, facts);
  yield file.take();
}

/** Pages of a file of ours, read by its table of places. */
function pagesOf(letter: Buffer): StoredPage[] {
  const places = placesOf(letter);
  const objectAt = (number: number): string => {
    const at = places[number - 1];
    if (at === undefined) throw new NotALetterFile();
    return letter.toString('latin1', at, letter.indexOf('\nendobj', at));
  };
  const kids = /\/Type \/Pages .*\/Kids \[(.*)\]/.exec(objectAt(1))?.[1]; // `writePdf` reserves the first number for the tree of pages
  if (kids === undefined) throw new NotALetterFile();
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, kid]) => {
    const [, width, height, content] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\].*\/Contents (\d+) 0 R/.exec(objectAt(Number(kid))) ?? [];
    return { size: { width: Number(width), height: Number(height) }, ...streamAt(letter, places[Number(content) - 1]) };
  });
}

function streamAt(letter: Buffer, at: number | undefined): Pick<StoredPage, 'entries' | 'bytes'> {
  if (at === undefined) throw new NotALetterFile();
  const start = letter.indexOf('stream\n', at) + 'stream\n'.length;
  const [, length, entries = ''] = /<< \/Length (\d+) (.*) >>/.exec(letter.toString('latin1', at, start)) ?? [];
  if (length === undefined) throw new NotALetterFile();
  return { entries, bytes: letter.subarray(start, start + Number(length)) };
}

function placesOf(letter: Buffer): number[] {
  const table = letter.lastIndexOf('xref\n0 ', letter.lastIndexOf('trailer'));
  if (table < 0) throw new NotALetterFile();
  const rows = letter.toString('latin1', table).matchAll(/(\d{10}) 00000 n /g);
  return Array.from(rows, ([, place]) => Number(place));
}
