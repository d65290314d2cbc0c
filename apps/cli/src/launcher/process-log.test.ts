import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ProcessLog } from './process-log.js';

let folder: string;
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'registry-log-'))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

it('a log that is full is set aside while its process goes on writing, and one older file is kept', () => {
  const log = new ProcessLog(folder, 'api', 10);
  const written = log.open();
  try {
    fs.writeSync(written, 'first');
    log.rotate();
    expect(fs.readdirSync(folder)).toEqual(['api.log']);
    fs.writeSync(written, ' and second');
    log.rotate();
    fs.writeSync(written, 'third');
  } finally {
    fs.closeSync(written);
  }
  expect(fs.readFileSync(log.file, 'utf8')).toBe('third');
  expect(fs.readFileSync(`${log.file}.1`, 'utf8')).toBe('first and second');
  expect(fs.statSync(`${log.file}.1`).mode & 0o777).toBe(0o600);
  expect(log.lastWords(1000)).toBe('third');
});
