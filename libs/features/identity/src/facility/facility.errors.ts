import { RegistryError } from '#platform/http';

/** Another facility already has this number. */
export class FacilityNumberTaken extends RegistryError<'FACILITY_NUMBER_TAKEN', { readonly facilityNumber: string }> {
  constructor(facilityNumber: string) {
    const message = `Facility number ${facilityNumber} belongs to another facility; each reporting facility has a number of its own.`;
    super('FACILITY_NUMBER_TAKEN', 409, message, { facilityNumber });
  }
}
