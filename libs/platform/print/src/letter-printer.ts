import { Injectable } from '@nestjs/common';
import { type FontStyle, LetterFont } from './font/letter-font.js';
import type { Block } from './layout/content.js';
import { LEADING, PageFlow } from './layout/page-flow.js';
import { setBlocks, TEXT_SIZE } from './layout/set-blocks.js';
import { joinPdfs } from './pdf/join-pdfs.js';
import { PageCanvas, type UsedGlyphs } from './pdf/page-canvas.js';
import { type PdfFacts, writePdf } from './pdf/write-pdf.js';
import { setAddress } from './stationery/address-block.js';
import { drawBarcode } from './stationery/barcode.js';
import { LABEL_SHEETS, type LabelSheetName } from './stationery/label-sheets.js';
import { type Area, PAPERS } from './stationery/papers.js';
import { type EnvelopeName, WINDOW_ENVELOPES, type WindowEnvelope } from './stationery/window-envelopes.js';

/** One letter, ready to be set. */
export interface Letter extends PdfFacts {
  readonly envelope: EnvelopeName;
  /** Who writes: a name and the lines of an address and telephone, at the head of the first page. */
  readonly sender: readonly string[];
  /** Lines of the address in the window. */
  readonly recipient: readonly string[];
  /** The date as the letter's reader writes it. */
  readonly date: string;
  /** Text of the barcode; it stands at the foot of every page, too. */
  readonly barcode: string;
  readonly body: readonly Block[];
}

/** A letter as a file, and how many sheets it takes. */
export interface PrintedLetter {
  readonly pdf: Buffer;
  readonly pages: number;
}

const MARGIN = 60;
const FOOT = 48;
const HEAD_SIZE = 9;
const FOOT_SIZE = 8;
const SENDER_LINE_SIZE = 7;
const LABEL_PAD = 9;

/** Sets letters and labels as PDF files. It knows paper, not what is written on it. */
@Injectable()
export class LetterPrinter {
  readonly font = new LetterFont();

  /** @throws UnprintableCharacter UNPRINTABLE_CHARACTER, AddressDoesNotFit ADDRESS_DOES_NOT_FIT */
  letter(letter: Letter): PrintedLetter {
    const envelope: WindowEnvelope = WINDOW_ENVELOPES[letter.envelope];
    const size = PAPERS[envelope.paper];
    const column = (y: number): Area => ({ x: MARGIN, y, width: size.width - 2 * MARGIN, height: size.height - FOOT - 16 - y });
    const flow = new PageFlow(size, { first: column(envelope.bodyTop), later: column(MARGIN) }, this.font);
    this.setHead(flow.page, envelope, letter);
    setBlocks(flow, letter.body);
    this.setFeet(flow.pages, letter.barcode);
    return { pdf: writePdf(flow.pages, { font: this.font, used: flow.used }, letter), pages: flow.pages.length };
  }

  /** Address labels, left to right and top to bottom. @throws UnprintableCharacter, AddressDoesNotFit */
  labels(sheet: LabelSheetName, addresses: readonly (readonly string[])[], facts: PdfFacts): Buffer {
    const { paper, columns, rows, left, top, label, step } = LABEL_SHEETS[sheet];
    const used: UsedGlyphs = new Map();
    const pages: PageCanvas[] = [];
    const perSheet = columns * rows;
    for (let at = 0; at < Math.max(1, addresses.length); at += perSheet) {
      const page = new PageCanvas(PAPERS[paper], this.font, used);
      pages.push(page);
      for (const [place, lines] of addresses.slice(at, at + perSheet).entries()) {
        const x = left + (place % columns) * step.across + LABEL_PAD;
        const y = top + Math.floor(place / columns) * step.down + LABEL_PAD / 2;
        const area = { x, y, width: label.width - 2 * LABEL_PAD, height: label.height - LABEL_PAD };
        setAddress(page, this.font, { lines, area });
      }
    }
    return writePdf(pages, { font: this.font, used }, facts);
  }

  /** One file of many letters in their order, piece by piece. @param letters - files that `letter` made */
  join(letters: AsyncIterable<Buffer>, facts: PdfFacts): AsyncGenerator<Buffer> {
    return joinPdfs(letters, this.font, facts);
  }

  private setHead(page: PageCanvas, { address, senderLine, bodyTop }: WindowEnvelope, letter: Letter): void {
    const right = page.size.width - MARGIN;
    for (const [at, text] of letter.sender.entries()) {
      const style = at === 0 ? 'bold' : 'regular';
      page.text(MARGIN, FOOT + at * HEAD_SIZE * LEADING, { text, style, size: HEAD_SIZE });
    }
    drawBarcode(page, letter.barcode, { right, top: FOOT - HEAD_SIZE });
    this.setRight(page, { text: letter.date, style: 'regular', right, y: bodyTop - 2 * TEXT_SIZE });
    if (senderLine !== null) {
      const text = letter.sender.slice(0, 3).join(' \u00b7 ');
      const fits = this.font.width(text, 'regular', SENDER_LINE_SIZE) <= senderLine.width ? text : (letter.sender[0] ?? '');
      page.text(senderLine.x, senderLine.y + SENDER_LINE_SIZE, { text: fits, style: 'regular', size: SENDER_LINE_SIZE });
    }
    setAddress(page, this.font, { lines: letter.recipient, area: address });
  }

  private setFeet(pages: readonly PageCanvas[], barcode: string): void {
    for (const [at, page] of pages.entries()) {
      const y = page.size.height - FOOT + FOOT_SIZE;
      page.text(MARGIN, y, { text: barcode, style: 'regular', size: FOOT_SIZE });
      const text = `${at + 1} / ${pages.length}`;
      const right = page.size.width - MARGIN;
      page.text(right - this.font.width(text, 'regular', FOOT_SIZE), y, { text, style: 'regular', size: FOOT_SIZE });
    }
  }

  private setRight(
    page: PageCanvas,
    at: { readonly text: string; readonly style: FontStyle; readonly right: number; readonly y: number },
  ): void {
    const x = at.right - this.font.width(at.text, at.style, TEXT_SIZE);
    page.text(x, at.y, { text: at.text, style: at.style, size: TEXT_SIZE });
  }
}
