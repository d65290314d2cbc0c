import { strToU8, zipSync } from 'fflate';

const input = (key: string, id?: string, number?: number): object => ({
  ...{ key, name: key },
  ...(id === undefined ? {} : { naaccr_xml_id: id, naaccr_item: number, used_for_staging: true }),
});
const column = (key: string, type = 'INPUT'): object => ({ key, name: key, type });

/**
 * The archive of a release that stages every breast carcinoma from 2018 by EOD Mets alone, so that two releases can disagree.
 * @param options - `algorithm` (`eod_public` when left out); `version`; `stage`, the Summary Stage 2018 of a tumor without metastases
 */
export function breastRelease({
  algorithm = 'eod_public',
  version,
  stage,
}: {
  readonly algorithm?: string;
  readonly version: string;
  readonly stage: string;
}): Uint8Array<ArrayBuffer> {
  const of = { algorithm, version };
  const files: Readonly<Record<string, object>> = {
    'schemas/breast.json': {
      ...{ ...of, id: 'breast', name: 'Breast', schema_selection_table: 'select', schema_discriminators: [], on_invalid_input: 'CONTINUE' },
      inputs: [
        input('site', 'primarySite', 400),
        input('hist', 'histologicTypeIcdO3', 522),
        input('year_dx', 'dateOfDiagnosis', 390),
        { ...input('eod_mets', 'eodMets', 776), table: 'mets' },
      ],
      outputs: [{ key: 'ss2018', name: 'Summary Stage 2018', naaccr_item: 762, naaccr_xml_id: 'derivedSummaryStage2018' }],
      mappings: [{ id: 'stage', name: 'Stage', tables: [{ id: 'by_mets' }] }],
    },
    'tables/select.json': { ...of, id: 'select', definition: [column('site'), column('hist')], rows: [['C500-C509', '8000-9999']] },
    'tables/by_mets.json': {
      ...{ ...of, id: 'by_mets', name: 'Stage by metastases', title: 'Stage by metastases' },
      definition: [column('eod_mets'), column('ss2018', 'ENDPOINT')],
      rows: [
        ['00', `VALUE:${stage}`],
        ['*', 'VALUE:7'],
      ],
    },
    'tables/mets.json': {
      ...{ ...of, id: 'mets', definition: [column('eod_mets'), column('description', 'DESCRIPTION')] },
      rows: [
        ['00', 'None'],
        ['10', 'Distant nodes'],
        ['70', 'Distant organs'],
      ],
    },
    'tables/primary_site.json': { ...of, id: 'primary_site', definition: [column('site')], rows: [['C500'], ['C504'], ['C509']] },
    'tables/histology.json': { ...of, id: 'histology', definition: [column('hist')], rows: [['8000-9999']] },
  };
  return Uint8Array.from(zipSync(Object.fromEntries(Object.entries(files).map(([file, json]) => [file, strToU8(JSON.stringify(json))]))));
}
