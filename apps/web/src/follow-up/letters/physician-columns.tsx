import type { Physician } from '../../api/contract.js';
import type { DataColumn } from '../../ui/DataTable.js';
import { languageName } from '../ladder/languages.js';

/** Whether a physician allows letters to the patients. */
export const PERMISSION_WORDS: Readonly<Record<Physician['permission'], string>> = {
  unknown: 'Not asked',
  granted: 'Granted',
  refused: 'Refused',
};

/** The directory as a table. */
export const PHYSICIAN_COLUMNS: readonly DataColumn<Physician>[] = [
  { id: 'number', name: 'Number', width: 92, cell: ({ number }) => <span className="code">{number}</span> },
  { id: 'npi', name: 'NPI', width: 104, cell: ({ npi }) => <span className="code">{npi ?? '–'}</span> },
  { id: 'name', name: 'Name', width: '24%', cell: ({ name }) => <strong>{name}</strong> },
  { id: 'address', name: 'Address', cell: ({ addressLines }) => addressLines.join(', ') },
  { id: 'language', name: 'Language', width: 84, cell: ({ language }) => languageName(language) },
  { id: 'permission', name: 'Permission', width: 96, cell: ({ permission }) => PERMISSION_WORDS[permission] },
];
