import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asianPacificNames, hispanicNames, type AsianPacificNames, type HispanicNames } from '#domain/ethnicity';

/** The name lists of a folder, each `undefined` when its files are not there: they are reference packs and not part of the recorded answers. */
export interface NamePacks {
  readonly hispanic: HispanicNames | undefined;
  readonly asianPacific: AsianPacificNames | undefined;
}

function textsOf(folder: string, names: readonly string[]): readonly string[] | undefined {
  const files = names.map((name) => path.join(folder, 'reference', name));
  return files.every((file) => existsSync(file)) ? files.map((file) => readFileSync(file, 'utf8')) : undefined;
}

/** Name lists in the folder `reference` of a folder of recorded answers, under the names that the reference gives them. */
export function namePacks(folder: string): NamePacks {
  const [heavily, rarely] = textsOf(folder, ['nhia-heavily-hisp-names.csv', 'nhia-rarely-hisp-names.csv']) ?? [];
  const [asian, pacificIslander] = textsOf(folder, ['napiia-census-asian.csv', 'napiia-census-pi.csv']) ?? [];
  return {
    hispanic: heavily === undefined || rarely === undefined ? undefined : hispanicNames({ heavily, rarely }),
    asianPacific: asian === undefined || pacificIslander === undefined ? undefined : asianPacificNames({ asian, pacificIslander }),
  };
}
