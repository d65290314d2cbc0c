import { readPdf } from '../../../../test/support/read-pdf.js';
import { type Letter, LetterPrinter, PAPERS, WINDOW_ENVELOPES } from './index.js';
import type { Block } from './layout/content.js';

const printer = new LetterPrinter();
const words = (text: string): Block => ({ kind: 'paragraph', runs: [{ text, style: 'regular', decoration: 'none' }] });
const aLetter = (changed: Partial<Letter> = {}): Letter => ({
  envelope: 'us-10-left',
  title: 'Letter 123456',
  language: 'en',
  madeAt: new Date('2026-11-22T08:00:00Z'),
  sender: ['Records Office', '1 Main Street', 'Exampletown NM 87101'],
  recipient: ['Ada Testperson', '12 Any Street', 'Apartment 4', 'EXAMPLETOWN NM 87101'],
  date: 'November 22, 2026',
  barcode: '000000012345',
  body: [words('Please fill in this sheet.')],
  ...changed,
});

describe('a letter', () => {
  it('reads back as it was written, with accents, Greek and Cyrillic', async () => {
    const text = 'Zoë Núñez, Đặng Thị Ngọc, Ελένη, Наталья and Łukasz wrote “yes” – 100 %.';
    const [page] = await readPdf(printer.letter(aLetter({ body: [words(text)] })).pdf);
    expect(page?.text).toContain(text);
    expect(page?.text).toContain('000000012345');
  });

  it.each(['us-10-left', 'din-5008-b'] as const)(
    'shows every line of the address, and nothing else, in the window of %s',
    async (envelope) => {
      const { window, address, paper } = WINDOW_ENVELOPES[envelope];
      const recipient = [
        'Wilhelmina Longname-Longername',
        'Care of the North Clinic',
        '12345 Very Long Boulevard Northwest',
        'Apartment 4',
        'X NM 8',
      ];
      const [page] = await readPdf(printer.letter(aLetter({ envelope, recipient })).pdf);
      expect(page).toMatchObject({ width: expect.closeTo(PAPERS[paper].width, 1), height: expect.closeTo(PAPERS[paper].height, 1) });
      const behind = page!.pieces.filter(({ y }) => y > window.y && y < window.y + window.height);
      const below = behind.filter(({ y }) => y > address.y);
      expect(below.map(({ text }) => text)).toEqual(recipient);
      for (const { x, y, width } of below) {
        expect(x).toBeGreaterThanOrEqual(address.x - 0.01);
        expect(x + width).toBeLessThanOrEqual(address.x + address.width);
        expect(y).toBeLessThanOrEqual(address.y + address.height);
      }
      expect(behind.length - below.length).toBe(envelope === 'din-5008-b' ? 1 : 0);
    },
  );

  it('takes as many pages as it needs and counts them', async () => {
    const letter = printer.letter(aLetter({ body: Array.from({ length: 60 }, (_, at) => words(`Paragraph ${at} of a long letter.`)) }));
    const pages = await readPdf(letter.pdf);
    expect(pages).toHaveLength(letter.pages);
    expect(letter.pages).toBeGreaterThan(1);
    expect(pages.at(-1)?.text).toContain(`${letter.pages} / ${letter.pages}`);
    for (let at = 0; at < 60; at += 1) expect(pages.filter(({ text }) => text.includes(`Paragraph ${at} of`))).toHaveLength(1);
  });

  it('keeps the rows of a table whole and repeats its head on every page', async () => {
    const cell = (text: string): { text: string; style: 'regular'; decoration: 'none' }[] => [
      { text, style: 'regular', decoration: 'none' },
    ];
    const rows = Array.from({ length: 80 }, (_, at) => ({ kind: 'body' as const, cells: [cell(`Person ${at}`), cell(`1960-01-${at}`)] }));
    const head = { kind: 'head' as const, cells: [cell('Name'), cell('Born')] };
    const pages = await readPdf(printer.letter(aLetter({ body: [{ kind: 'table', rows: [head, ...rows] }] })).pdf);
    expect(pages.length).toBeGreaterThan(1);
    for (const { text } of pages) expect(text).toContain('Name');
  });

  it.each([
    ['Hebrew', 'שלום', 'U+05E9'],
    ['Arabic', 'سلام', 'U+0633'],
    ['Chinese', '你好', 'U+4F60'],
    ['a face', 'hello 🙂', 'U+1F642'],
    ['an accent that fits no letter', 'x\u0301', 'U+0301'],
    ['a control character', 'a\u0007', 'U+0007'],
  ])('with %s is refused and not printed as boxes', (_, text, character) => {
    expect(() => printer.letter(aLetter({ body: [words(text)] }))).toThrow(
      expect.objectContaining({ code: 'UNPRINTABLE_CHARACTER', data: { character } }),
    );
    expect(() => printer.letter(aLetter({ recipient: [text] }))).toThrow(expect.objectContaining({ code: 'UNPRINTABLE_CHARACTER' }));
  });

  it('sets a letter and its accent that come apart as the one character they are', async () => {
    const [page] = await readPdf(printer.letter(aLetter({ recipient: ['Nu\u0301n\u0303ez'] })).pdf);
    expect(page?.text).toContain('Núñez');
  });

  it('whose address is higher or wider than the window is refused', () => {
    const error = expect.objectContaining({ code: 'ADDRESS_DOES_NOT_FIT' });
    expect(() => printer.letter(aLetter({ recipient: Array.from({ length: 12 }, () => 'line') }))).toThrow(error);
    expect(() => printer.letter(aLetter({ recipient: ['W'.repeat(80)] }))).toThrow(error);
  });

  it('is the same file when it is printed again', () => {
    expect(printer.letter(aLetter()).pdf.equals(printer.letter(aLetter()).pdf)).toBe(true);
  });

  it('breaks a word that is wider than the page, and loses none of it', async () => {
    const [page] = await readPdf(printer.letter(aLetter({ body: [words('z'.repeat(300))] })).pdf);
    expect(
      page!.pieces
        .map(({ text }) => text)
        .join('')
        .match(/z+/g)
        ?.join(''),
    ).toHaveLength(300);
  });
});

describe('letters joined into one file', () => {
  async function* each(letters: readonly Letter[]): AsyncGenerator<Buffer> {
    for (const letter of letters) yield await Promise.resolve(printer.letter(letter).pdf);
  }

  it('keep their order, sizes and words', async () => {
    const letters = Array.from({ length: 30 }, (_, at) =>
      aLetter({ recipient: [`Ωmega Person ${at}`], envelope: at % 2 === 0 ? 'us-10-left' : 'din-5008-b' }),
    );
    const parts: Buffer[] = [];
    for await (const part of printer.join(each(letters), aLetter())) parts.push(part);
    const pages = await readPdf(Buffer.concat(parts));
    expect(pages).toHaveLength(30);
    for (const [at, page] of pages.entries()) {
      expect(page.text).toContain(`Ωmega Person ${at}`);
      expect(Math.round(page.width)).toBe(at % 2 === 0 ? 612 : 595);
    }
  });

  it('a file of somebody else is refused', async () => {
    const foreign = (async function* () {
      yield await Promise.resolve(Buffer.from('%PDF-1.4 something else'));
    })();
    await expect(printer.join(foreign, aLetter()).next()).rejects.toMatchObject({ code: 'NOT_A_LETTER_FILE' });
  });
});

describe('address labels', () => {
  it.each([
    ['avery-5160' as const, 30, 2],
    ['avery-l7160' as const, 21, 2],
  ])('of %s stand %i on a sheet', async (sheet, perSheet, sheets) => {
    const addresses = Array.from({ length: perSheet + 1 }, (_, at) => [`Person ${at}`, '1 Any Street', 'Town NM 87101']);
    const pages = await readPdf(printer.labels(sheet, addresses, aLetter()));
    expect(pages).toHaveLength(sheets);
    expect(pages[0]!.pieces.filter(({ text }) => text.startsWith('Person'))).toHaveLength(perSheet);
    expect(pages[1]!.text).toContain(`Person ${perSheet}`);
  });
});
