import { strToU8, zipSync } from 'fflate';

const of = { algorithm: 'Small', version: '1.0' };
const input = (key: string): object => ({ key, name: key });
const column = (key: string): object => ({ ...input(key), type: 'INPUT' });

const FILES: Readonly<Record<string, object>> = {
  'schemas/lung.json': {
    ...of,
    id: 'lung',
    name: 'Lung',
    schema_selection_table: 'select',
    inputs: ['site', 'hist', 'year_dx'].map(input),
    mappings: [],
  },
  'tables/select.json': { ...of, id: 'select', definition: ['site', 'hist'].map(column), rows: [['C341', '8140']] },
  'tables/primary_site.json': { ...of, id: 'primary_site', definition: [column('site')], rows: [['C341']] },
  'tables/histology.json': { ...of, id: 'histology', definition: [column('hist')], rows: [['8140']] },
};

/** The archive of the smallest staging algorithm that can be installed: `small` 1.0 with one schema. */
export function smallAlgorithm(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(zipSync(Object.fromEntries(Object.entries(FILES).map(([file, json]) => [file, strToU8(JSON.stringify(json))]))));
}
