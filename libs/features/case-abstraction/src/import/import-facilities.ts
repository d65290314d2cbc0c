import { rows, type Tx } from '#platform/database';

/** Why a row's facility does not take it. */
export type FacilityRefusal =
  | 'FACILITY_MISSING' // Reporting Facility (540) is blank and no facility was chosen for the file.
  | 'FACILITY_UNKNOWN' // No facility of the registry has this number, and the import may not make it.
  | 'FACILITY_NOT_GRANTED'; // Whoever imports does not work at this facility.

/** What an import may do with facilities: the grants of whoever started it. */
export interface FacilityRules {
  readonly facilities: readonly number[] | 'every';
  /** Whether a facility number that is not known yet becomes a facility. */
  readonly createFacilities: boolean;
  /** Takes rows that name no facility. */
  readonly defaultFacilityId: number | null;
}

/** A facility number as the dictionary writes it, ten digits; a file may leave out leading zeros. */
function normal(facilityNumber: string): string {
  return /^\d{1,9}$/.test(facilityNumber) ? facilityNumber.padStart(10, '0') : facilityNumber;
}

/** The facilities that the rows of one file belong to. */
export class ImportFacilities {
  private readonly ids = new Map<string, number>();

  constructor(private readonly rules: FacilityRules) {}

  /** Learns the facilities of the registry; once per run and after each that was made. */
  async load(tx: Tx): Promise<void> {
    const known = await rows<{ id: number; facilityNumber: string }>(tx, `SELECT "id", "facilityNumber" FROM facility`);
    for (const { id, facilityNumber } of known) this.ids.set(normal(facilityNumber), id);
  }

  /** True when the number must become a facility before the row can come in. */
  isToBeMade(facilityNumber: string): boolean {
    return facilityNumber !== '' && this.rules.createFacilities && !this.ids.has(normal(facilityNumber));
  }

  /** Makes a facility that a file names. @returns its id, or `undefined` when another process was faster */
  async make(tx: Tx, facilityNumber: string): Promise<number | undefined> {
    const number = normal(facilityNumber);
    const made = await rows<{ id: number }>(
      tx,
      `INSERT INTO facility ("facilityNumber", "name") VALUES ($1, $2) ON CONFLICT ("facilityNumber") DO NOTHING RETURNING "id"`,
      [number, `Facility ${number}`],
    );
    return made[0]?.id;
  }

  /** The facility of a row, or why it takes none. @param facilityNumber - item `reportingFacility`, blank allowed */
  of(facilityNumber: string): number | FacilityRefusal {
    const id = facilityNumber === '' ? this.ofBlank() : this.ids.get(normal(facilityNumber));
    if (id === undefined) return facilityNumber === '' ? 'FACILITY_MISSING' : 'FACILITY_UNKNOWN';
    const { facilities } = this.rules;
    return facilities === 'every' || facilities.includes(id) ? id : 'FACILITY_NOT_GRANTED';
  }

  private ofBlank(): number | undefined {
    const { defaultFacilityId, facilities } = this.rules;
    if (defaultFacilityId !== null) return defaultFacilityId;
    const own = facilities === 'every' ? [...new Set(this.ids.values())] : facilities;
    return own.length === 1 ? own[0] : undefined;
  }
}

const WORDS: Readonly<Record<FacilityRefusal, (facilityNumber: string) => string>> = {
  FACILITY_MISSING: () =>
    'Reporting Facility (540) is blank; expected the number of a facility, or one facility chosen for the whole import.',
  FACILITY_UNKNOWN: (n) =>
    `Reporting Facility (540) is \`${n}\`, which no facility of this registry has; add the facility, or let the import create facilities.`,
  FACILITY_NOT_GRANTED: (n) => `Reporting Facility (540) is \`${n}\`; expected a facility that you may import for.`,
};

/** The refusal in the words of the report. */
export function facilityMessage(refusal: FacilityRefusal, facilityNumber: string): string {
  return WORDS[refusal](facilityNumber);
}
