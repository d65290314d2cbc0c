import fs from 'node:fs';
import { CommandFailed, EXIT } from './exit-codes.js';

/** A file named on the command line. */
export interface InputFile {
  readonly name: string;
  readonly bytes: number;
  read(): AsyncIterable<Uint8Array>;
}

/** @throws CommandFailed when there is no such file */
export function inputFile(name: string): InputFile {
  const found = fs.statSync(name, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new CommandFailed(EXIT.wrongInput, `NO_SUCH_FILE: there is no file ${name}.`);
  return { name, bytes: found.size, read: () => pieces(name) };
}

/** Opens the file once somebody reads, so that its faults reach the reader and nobody else. */
async function* pieces(name: string): AsyncGenerator<Uint8Array> {
  yield* fs.createReadStream(name, { highWaterMark: 262_144 }) as AsyncIterable<Buffer>;
}

/** Why a file could not be read on, as a line for a person. */
export function failureText({
  code,
  line,
  message,
}: {
  readonly code: string;
  readonly line: number | null;
  readonly message: string;
}): string {
  return `${code}${line === null ? '' : ` in line ${line}`}: ${message}`;
}
