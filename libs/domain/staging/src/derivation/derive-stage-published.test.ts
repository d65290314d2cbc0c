import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isItemId, type Items } from '#domain/naaccr';
import { deriveStage, loadAlgorithm, type StagingAlgorithm } from '#domain/staging';
import { sharedData } from '../../../../../test/support/shared-data.js';

/** Cases and answers of the reference engine, current year 2026; see the README beside them. */
const { path: DATA, describe: describeBeside } = sharedData('staging');

interface PublishedCase {
  readonly input: Readonly<Record<string, string | null>>;
  readonly kind?: string;
  readonly result: string;
  readonly schema_id: string;
  readonly output: Readonly<Record<string, string | null>>;
}

function publishedCases(name: string): PublishedCase[] {
  const folder = path.join(DATA, 'oracle', name, 'stage');
  const lines = readdirSync(folder).flatMap((file) =>
    gunzipSync(readFileSync(path.join(folder, file)))
      .toString('utf8')
      .split('\n'),
  );
  return lines.filter((line, index) => line !== '' && index % 4 === 0).map((line) => JSON.parse(line) as PublishedCase);
}

/** Whether items can say the same: a blank item is an absent input, so a case that tells the two apart has no items. */
function canBeItems({ input, result, kind }: PublishedCase): boolean {
  return kind === 'plain' && result === 'STAGED' && Object.values(input).every((value) => value !== null && value !== '');
}

/** The items that a case would have in the registry. */
function itemsOf(algorithm: StagingAlgorithm, { input, schema_id }: PublishedCase): Items {
  const pairs = algorithm.inputs(schema_id).flatMap(({ key, naaccrXmlId: id }): [string, string][] => {
    const value = input[key] ?? '';
    return id === undefined || !isItemId(id) || value === '' ? [] : [[id, key === 'year_dx' ? `${value}0630` : value]];
  });
  return Object.fromEntries(pairs);
}

describeBeside('deriving the stage of published cases from items', () => {
  it.each([
    ['eod_public', 'eod_public-3.3.zip', 2018, 2026],
    ['tnm', 'tnm-2.1.zip', 2016, 2017],
    ['cs', 'cs-02.05.50.zip', 2004, 2015],
  ])('%s gives what the reference engine gives', (name, archive, from, to) => {
    const algorithm = loadAlgorithm(readFileSync(path.join(DATA, 'algorithms', archive)));
    const different: unknown[] = [];
    let staged = 0;
    for (const published of publishedCases(name)) {
      const year = Number(published.input['year_dx']);
      if (!canBeItems(published) || !(year >= from && year <= to)) continue;
      const { status, schemaId, derived } = deriveStage(itemsOf(algorithm, published), [algorithm], { currentYear: 2026 });
      if (status !== 'staged') continue;
      staged++;
      if (schemaId !== published.schema_id) different.push([published.input, schemaId]);
      for (const { key, naaccrXmlId: id } of algorithm.outputs(published.schema_id)) {
        if (id === undefined || !isItemId(id) || derived[id] === undefined) continue;
        if (derived[id] !== published.output[key]) different.push([published.input, id, derived[id], published.output[key]]);
      }
    }
    expect(different.slice(0, 3)).toEqual([]);
    expect(staged).toBeGreaterThan(200);
  });
});
