import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One code that a person may meet. */
export interface ErrorEntry {
  readonly code: string;
  /** HTTP status, or empty for an error that never answers a request. */
  readonly status: string;
  readonly meaning: string;
  /** File that declares it, from the repository's root. */
  readonly file: string;
}

const CODE = /^[A-Z][A-Z0-9_]{3,}$/;

/** Every code in the `*.errors.ts` files under `libs` and `apps`, by code and file. */
export function errorEntries(root: string): ErrorEntry[] {
  const files = ['libs', 'apps'].flatMap((shelf) =>
    fs
      .readdirSync(path.join(root, shelf), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.errors.ts') && !file.includes('node_modules'))
      .map((file) => path.join(shelf, file)),
  );
  const entries = files.flatMap((file) => entriesOf(file, fs.readFileSync(path.join(root, file), 'utf8')));
  return entries.sort((a, b) => a.code.localeCompare(b.code) || a.file.localeCompare(b.file));
}

/** The page that lists them. */
export function errorDocs(entries: readonly ErrorEntry[]): string {
  const lines = entries.map(
    ({ code, status, meaning, file }) => `| <a id="${code}"></a>\`${code}\` | ${status} | ${meaning} | \`${file}\` |`,
  );
  return [
    '# Errors',
    '',
    'Generated from the error classes by `node dist/libs/platform/http/tools/write-error-docs.js` after a build; do not edit.',
    'Answers of the API carry the code in `application/problem+json` together with a message for the person and data for the screen.',
    '',
    '| code | status | meaning | declared in |',
    '|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

function entriesOf(file: string, text: string): ErrorEntry[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const entries = source.statements.flatMap((statement) => {
    const meaning = meaningOf(statement);
    const status = /\b[45]\d\d\b/.exec(statement.getText(source))?.[0] ?? '';
    return codesIn(statement).map(({ code, fault }) => ({ code, file, status, meaning, ...fault }));
  });
  return entries.filter((entry, at) => entries.findIndex((other) => other.code === entry.code) === at);
}

/** First sentence of the declaration's TSDoc. */
function meaningOf(statement: ts.Statement): string {
  const [doc] = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
  const text = (ts.getTextOfJSDocComment(doc?.comment) ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('|', '\\|')
    .replaceAll(/\{@link (\w+)\}/g, '`$1`');
  return /^.*?\.(?= |$)/.exec(text)?.[0] ?? text;
}

function codesIn(node: ts.Node): { code: string; fault: { status?: string; meaning?: string } }[] {
  if (ts.isStringLiteral(node)) return CODE.test(node.text) ? [{ code: node.text, fault: faultOf(node) }] : [];
  return node.getChildren().flatMap(codesIn);
}

/** An entry of a table `status: { code, message }` brings its own status and sentence. */
function faultOf(code: ts.StringLiteral): { status?: string; meaning?: string } {
  const fault = code.parent.parent;
  if (!ts.isObjectLiteralExpression(fault)) return {};
  const message = fault.properties.find((one) => one.name?.getText() === 'message');
  const key = ts.isPropertyAssignment(fault.parent) ? fault.parent.name.getText() : '500';
  return {
    status: key,
    ...(message && ts.isPropertyAssignment(message) && ts.isStringLiteral(message.initializer)
      ? { meaning: message.initializer.text }
      : {}),
  };
}
