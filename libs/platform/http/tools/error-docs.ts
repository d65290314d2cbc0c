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

/** Types of codes that findings carry: what a report or an answer lists, and no error ends. */
const FINDING = /^export type (\w+Code|\w+Refusal|NotStagedReason) =/m;

/** Errors with a code of their own, wherever they stand. */
const ERROR_CLASS = /^export class \w+ extends (RegistryError|CommandFailed)/m;

/** Every code in the `*.errors.ts` files under `libs` and `apps`, and of error classes that stand elsewhere, by code and file. */
export function errorEntries(root: string): ErrorEntry[] {
  return sources(root)
    .flatMap(({ file, text }) => {
      if (file.endsWith('.errors.ts')) return entriesOf(statementsOf(file, text), file);
      if (!ERROR_CLASS.test(text)) return [];
      return entriesOf(
        statementsOf(file, text).filter((statement) => ERROR_CLASS.test(statement.getText())),
        file,
      );
    })
    .sort(byCodeAndFile);
}

/** Every code of the types of findings under `libs`, by code and file. */
export function findingEntries(root: string): ErrorEntry[] {
  return sources(root)
    .filter(({ file }) => !file.endsWith('.errors.ts'))
    .flatMap(({ file, text }) => {
      if (!FINDING.test(text)) return [];
      const types = statementsOf(file, text).filter((statement) => FINDING.test(statement.getText()));
      return entriesOf(types, file).map((entry) => ({ ...entry, status: '' }));
    })
    .sort(byCodeAndFile);
}

const byCodeAndFile = (a: ErrorEntry, b: ErrorEntry): number => a.code.localeCompare(b.code) || a.file.localeCompare(b.file);

function sources(root: string): { readonly file: string; readonly text: string }[] {
  return ['libs', 'apps/api', 'apps/cli', 'apps/worker'].flatMap((shelf) =>
    fs
      .readdirSync(path.join(root, shelf), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.(test|generated)\.ts$/.test(file))
      .map((file) => path.join(shelf, file))
      .map((file) => ({ file, text: fs.readFileSync(path.join(root, file), 'utf8') })),
  );
}

function statementsOf(file: string, text: string): readonly ts.Statement[] {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true).statements;
}

/** The page that lists them. */
export function errorDocs(entries: readonly ErrorEntry[], findings: readonly ErrorEntry[]): string {
  return [
    '# Errors',
    '',
    'Generated from the error classes by `npm run docs:errors` after a build; do not edit.',
    'Answers of the API carry the code in `application/problem+json` together with a message for the person and data for the screen.',
    '',
    '| code | status | meaning | declared in |',
    '|---|---|---|---|',
    ...entries.map((entry) => `| <a id="${entry.code}"></a>\`${entry.code}\` | ${entry.status} | ${entry.meaning} | \`${entry.file}\` |`),
    '',
    '## Findings',
    '',
    'No errors: what the report of an import, a refused change (ITEMS_REJECTED) or the stage panel lists, each with a message about the item or the file.',
    '',
    '| code | meaning | declared in |',
    '|---|---|---|',
    ...findings.map((entry) => `| \`${entry.code}\` | ${entry.meaning} | \`${entry.file}\` |`),
    '',
  ].join('\n');
}

function entriesOf(statements: readonly ts.Statement[], file: string): ErrorEntry[] {
  const entries = statements.flatMap((statement) => {
    const meaning = meaningOf(statement);
    const status = /\b[45]\d\d\b/.exec(statement.getText())?.[0] ?? '';
    return codesIn(statement).map(({ code, own }) => ({ code, file, status, meaning, ...own }));
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

/** What a code says of itself, beside what its declaration says of all of them. */
type Own = Partial<Pick<ErrorEntry, 'status' | 'meaning'>>;

function codesIn(node: ts.Node): { code: string; own: Own }[] {
  if (ts.isStringLiteral(node)) return CODE.test(node.text) ? [{ code: node.text, own: { ...faultOf(node), ...wordsBehind(node) } }] : [];
  return node.getChildren().flatMap(codesIn);
}

/** A code in a union of codes brings its meaning as the comment behind it. */
function wordsBehind(code: ts.StringLiteral): Own {
  const text = code.getSourceFile().text;
  const behind = /^[;,]? \/\/ (.+)$/m.exec(text.slice(code.end, text.indexOf('\n', code.end)));
  return behind?.[1] === undefined ? {} : { meaning: behind[1] };
}

/** An entry of a table `status: { code, message }` brings its own status and sentence. */
function faultOf(code: ts.StringLiteral): Own {
  const fault = code.parent.parent;
  if (!ts.isObjectLiteralExpression(fault)) return {};
  const message = fault.properties.find((one) => one.name?.getText() === 'message');
  const status = ts.isPropertyAssignment(fault.parent) ? fault.parent.name.getText() : '500';
  const isText = message && ts.isPropertyAssignment(message) && ts.isStringLiteral(message.initializer);
  return { status, ...(isText ? { meaning: message.initializer.text } : {}) };
}
