import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One piece of text on a page, in points from its top left corner. */
export interface ReadPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A page as a reader of the file sees it. */
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly ReadPiece[];
  /** Every piece, in the order of the file. */
  readonly text: string;
}

/** Reads a PDF file back with pdf.js, which knows nothing of how it was written. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useWorkerFetch: false, isEvalSupported: false });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width, height] = page.view as [number, number, number, number]; // a box has four numbers
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , x, y] = item.transform as number[];
      return [{ text: item.str, x: x ?? 0, y: height - (y ?? 0), width: item.width }];
    });
    pages.push({ width, height, pieces, text: pieces.map(({ text }) => text).join('\n') });
  }
  await task.destroy();
  return pages;
}
