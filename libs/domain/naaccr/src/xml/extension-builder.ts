import type { NaaccrExtension } from './naaccr-record.js';

interface OpenExtension {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: NaaccrExtension[];
  text: string;
  readonly startLine: number;
}

/** Builds the tree of one extension from its elements. */
export class ExtensionBuilder {
  private readonly open: OpenExtension[] = [];

  start(name: string, attributes: ReadonlyMap<string, string>, startLine: number): void {
    this.open.push({ name, attributes: Object.fromEntries(attributes), children: [], text: '', startLine });
  }

  addText(text: string): void {
    const current = this.open.at(-1);
    if (current) current.text += text;
  }

  /** Closes the innermost element. @returns the whole extension when it was the outermost, else `undefined` */
  end(): NaaccrExtension | undefined {
    const closed = this.open.pop();
    const parent = this.open.at(-1);
    if (!closed || !parent) return closed;
    parent.children.push(closed);
    return undefined;
  }
}
