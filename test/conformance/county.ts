import path from 'node:path';
import { indianHealthAreas, ruralUrbanContinuum, type IndianHealthAreas, type RuralUrbanContinuum } from '#domain/geography';
import { csvRows } from './csv-rows.js';
import type { ConformanceSuite } from './oracle-suite.js';
import { Tally } from './staging-lines.js';

/** Column of the file by the item that it holds. */
const COLUMNS: Readonly<Record<keyof RuralUrbanContinuum | keyof IndianHealthAreas, string>> = {
  ruralurbanContinuum1993: 'x_ruralUrbanContinuum1993',
  ruralurbanContinuum2003: 'x_ruralUrbanContinuum2003',
  ruralurbanContinuum2013: 'x_ruralUrbanContinuum2013',
  ihsPurchRefCareDeliveryArea: 'x_prcda',
  ihsPurchRefCareDeliveryArea2017: 'x_prcda2017',
  urbanIndianHealthOrganization: 'x_uiho',
  uihoFacility: 'x_uihoFacility',
};

/** Replays the county tables of the reference, every column of every row: oracle-county.csv of the folder. */
export const conformance: ConformanceSuite = {
  name: 'county',
  data: 'algorithms',
  run: (folder, log) => {
    const tally = new Tally();
    for (const row of csvRows(path.join(folder, 'oracle-county.csv'))) {
      const { addrAtDxState, countyAtDxAnalysis } = row;
      const place = { addrAtDxState, countyAtDxAnalysis };
      const ours = new Map<string, string>(Object.entries({ ...ruralUrbanContinuum(place), ...indianHealthAreas(place) }));
      for (const [item, column] of Object.entries(COLUMNS)) {
        const actual = ours.get(item);
        const where = `${addrAtDxState ?? ''} ${countyAtDxAnalysis ?? ''}`;
        tally.count(actual === row[column], () => `${where} ${item}: expected ${row[column] ?? ''}, got ${actual ?? ''}`);
      }
    }
    log(`oracle-county.csv: ${tally.cases} answers, ${tally.mismatches} differ`);
    return Promise.resolve(tally);
  },
};
