import { type FontStyle, type LetterFont } from '../font/letter-font.js';
import { embedFont } from './embedded-font.js';
import { fontName, type PageCanvas, type PageSize, type UsedGlyphs } from './page-canvas.js';
import { PdfFile, pdfNumber, pdfText } from './pdf-file.js';

/** Facts about a file beside its pages. */
export interface PdfFacts {
  readonly title: string;
  /** BCP 47, such as `en`. */
  readonly language: string;
  /** When it was made. */
  readonly madeAt: Date;
}

/** A file of some pages with the fonts they use. */
export function writePdf(
  pages: readonly PageCanvas[],
  fonts: { readonly font: LetterFont; readonly used: UsedGlyphs },
  facts: PdfFacts,
): Buffer {
  const file = new PdfFile();
  const tree = file.reserve();
  const styles = [...fonts.used].map(([style, glyphs]): [FontStyle, number] => {
    const face = fonts.font.face(style);
    return [style, embedFont(file, face, face.subsetFor(glyphs))];
  });
  const resources = file.add(resourcesOf(styles));
  const kids = pages.map((page) => addPage(file, { tree, resources, size: page.size, content: file.addStream(page.content()) }));
  endPdf(file, { tree, kids }, facts);
  return file.take();
}

/** The fonts of a page by name. */
export function resourcesOf(styles: readonly (readonly [FontStyle, number])[]): string {
  return `<< /Font << ${styles.map(([style, number]) => `/${fontName(style)} ${number} 0 R`).join(' ')} >> >>`;
}

/** Writes a page over a content stream that is written already. @returns its number */
export function addPage(
  file: PdfFile,
  page: { readonly tree: number; readonly resources: number; readonly size: PageSize; readonly content: number },
): number {
  const box = `[0 0 ${pdfNumber(page.size.width)} ${pdfNumber(page.size.height)}]`;
  return file.add(
    `<< /Type /Page /Parent ${page.tree} 0 R /MediaBox ${box} /Resources ${page.resources} 0 R /Contents ${page.content} 0 R >>`,
  );
}

/** Writes the tree of pages and the catalog, and ends the file. */
export function endPdf(file: PdfFile, pages: { readonly tree: number; readonly kids: readonly number[] }, facts: PdfFacts): void {
  const kids = pages.kids.map((kid) => `${kid} 0 R`).join(' ');
  file.add(`<< /Type /Pages /Count ${pages.kids.length} /Kids [${kids}] >>`, pages.tree);
  const root = file.add(`<< /Type /Catalog /Pages ${pages.tree} 0 R /Lang ${pdfText(facts.language)} >>`);
  const made = `D:${facts.madeAt.toISOString().slice(0, 19).replace(/\D/g, '')}Z`;
  const info = file.add(`<< /Title ${pdfText(facts.title)} /Producer (Registry letter printer) /CreationDate (${made}) >>`);
  file.end(root, info);
}
