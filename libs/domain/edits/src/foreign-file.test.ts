import fs from 'node:fs';
import zlib from 'node:zlib';
import { readNaaccrXml, type Items } from '#domain/naaccr';
import { today } from '../test/breast-case.js';
import { blocksCompletion, coreEditSet, runEdits, type EditResult } from './index.js';
import { sharedData } from '../../../../test/support/shared-data.js';

const { path: file, describe: describeBeside } = sharedData('synthetic/synthetic-2k.xml.gz');

async function readTumors(): Promise<Items[]> {
  const reader = await readNaaccrXml(fs.createReadStream(file).pipe(zlib.createGunzip()));
  const tumors: Items[] = [];
  for await (const patient of reader.patients()) for (const tumor of patient.tumors) tumors.push({ ...patient.items, ...tumor.items });
  return tumors;
}

describeBeside('2,000 tumors written by another program', () => {
  let results: EditResult[][] = [];
  beforeAll(async () => {
    results = (await readTumors()).map((items) => runEdits(coreEditSet, items, { today }));
  });
  const failing = (editId: string): number => results.filter((found) => found.some((result) => result.editId === editId)).length;

  it('pass without an error in five of six', () => {
    expect(results).toHaveLength(2000);
    expect(results.filter((found) => !found.some(blocksCompletion)).length).toBeGreaterThan(1650);
  });

  it('fail often only where the file contradicts itself, as the README lists', () => {
    const listed = new Set(['E134', 'E127', 'R1506', 'E161', 'E140', 'E155', 'E055']);
    const often = coreEditSet.edits.filter(({ id }) => failing(id) > 15).map(({ id }) => id);
    expect(often.filter((id) => !listed.has(id))).toEqual([]);
    expect(failing('E134')).toBe(103);
    expect(failing('E127')).toBe(71);
  });
});
