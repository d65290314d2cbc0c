import fs from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { readNaaccrXml, validateItem } from '#domain/naaccr';

/** What a file holds and what is wrong with it. */
export interface FileCheck {
  readonly patients: number;
  readonly tumors: number;
  readonly items: number;
  /** One line per finding, without values. */
  readonly findings: readonly string[];
}

/**
 * Reads a compressed NAACCR XML file with the strict rules of the format and tries each item against the dictionary.
 * @throws NaaccrXmlError when it cannot be read to its end
 */
export async function checkFile(file: string): Promise<FileCheck> {
  const plain = createGunzip();
  pipeline(fs.createReadStream(file), plain, () => undefined); // an error of either side surfaces where the text is read
  const reader = await readNaaccrXml(plain, {
    encoding: 'utf-8-strict',
    missingDictionaries: 'required',
  });
  const findings = reader.root.allErrors.map(({ line, message }) => `line ${line ?? 0}: ${message}`);
  const count = { patients: 0, tumors: 0, items: 0 };
  for await (const patient of reader.patients()) {
    count.patients += 1;
    count.tumors += patient.tumors.length;
    for (const { itemList } of [patient, ...patient.tumors]) {
      count.items += itemList.length;
      for (const { id, value, line } of itemList) {
        const rejected = validateItem(id, value);
        if (rejected) findings.push(`line ${line}: ${rejected.code} ${id}`);
      }
    }
    findings.push(...patient.allErrors.map(({ line, code, id }) => `line ${line ?? 0}: ${code} ${id ?? ''}`));
  }
  return { ...count, findings };
}
