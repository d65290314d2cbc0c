import type { PDFDocumentProxy } from 'pdfjs-dist';

/** A page on its way to a canvas; `done` gives the words of the page for those who do not see it. */
export interface Drawing {
  readonly done: Promise<string>;
  readonly cancel: () => void;
  readonly isCancelled: () => boolean;
}

/** An opened PDF document. */
export interface OpenPdf {
  readonly pages: number;
  readonly draw: (page: number, canvas: HTMLCanvasElement) => Drawing;
  readonly close: () => Promise<void>;
}

// The width of a US letter in points is 612; at twice that the small print stays sharp on every screen.
const SCALE = 2;

/** Opens a document; the reader is a large program and is fetched when the first document is looked at. */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
  const [{ getDocument, GlobalWorkerOptions }, { default: worker }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ]);
  GlobalWorkerOptions.workerSrc = worker;
  // The content security policy forbids eval; the reader takes over its bytes, so it gets a copy.
  const pdf = await getDocument({ data: bytes.slice(0), isEvalSupported: false }).promise;
  return { pages: pdf.numPages, draw: (page, canvas) => draw(pdf, page, canvas), close: () => pdf.destroy() };
}

function draw(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): Drawing {
  let isCancelled = false;
  let stop: (() => void) | undefined;
  const run = async (): Promise<string> => {
    const page = await pdf.getPage(number);
    const words = await page.getTextContent();
    const text = words.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    const viewport = page.getViewport({ scale: SCALE });
    const canvasContext = canvas.getContext('2d');
    if (isCancelled || !canvasContext) return text;
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    const task = page.render({ canvasContext, viewport });
    stop = () => task.cancel();
    await task.promise;
    return text;
  };
  const cancel = (): void => {
    isCancelled = true;
    stop?.();
  };
  return { done: run(), cancel, isCancelled: () => isCancelled };
}
