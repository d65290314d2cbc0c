import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { Database, rows, type Tx } from '#platform/database';
import { NotFound } from '#platform/http';
import { In } from 'typeorm';
import { type Actor, demand, may } from '../access/actor.js';
import type { FacilityChange, FacilityView, NewFacility } from './facility.contract.js';
import { Facility } from './facility.entity.js';
import { FacilityNumberTaken } from './facility.errors.js';

/** The facilities whose cases this registry holds. */
@Injectable()
export class FacilityService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** The actor's facilities by number; all of them for whoever manages facilities. */
  list(actor: Actor): Promise<FacilityView[]> {
    demand(actor, 'facility.read');
    const facilities = may(actor, 'facility.manage') ? 'every' : actor.facilities;
    return this.database.transaction(actor, (tx) => facilitiesIn(tx, facilities));
  }

  /**
   * Adds a facility.
   * @throws FacilityNumberTaken FACILITY_NUMBER_TAKEN
   */
  create(actor: Actor, facility: NewFacility): Promise<FacilityView> {
    return this.database.transaction(actor, (tx) => this.createIn(tx, actor, facility));
  }

  /** The same inside a transaction that does more, such as an import that meets a new facility. Appends to the access log: call it late. */
  async createIn(tx: Tx, actor: Actor, facility: NewFacility): Promise<FacilityView> {
    demand(actor, 'facility.manage');
    const { facilityNumber, name, npi = null, referenceDate = null } = facility;
    const [made] = await rows<{ id: number }>(
      tx,
      `INSERT INTO facility ("facilityNumber", "name", "npi", "referenceDate") VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING "id"`,
      [facilityNumber, name, npi, referenceDate],
    );
    if (!made) throw new FacilityNumberTaken(facilityNumber);
    await this.audit.append(tx, actor, { action: 'facility.created', facilityId: made.id });
    return { id: made.id, facilityNumber, name, npi, referenceDate };
  }

  /**
   * Changes what is given of a facility.
   * @throws NotFound NOT_FOUND, FacilityNumberTaken FACILITY_NUMBER_TAKEN
   */
  change(actor: Actor, id: number, change: FacilityChange): Promise<FacilityView> {
    demand(actor, 'facility.manage');
    return this.database.transaction(actor, async (tx) => {
      const repository = tx.getRepository(Facility);
      const held = await repository.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!held) throw new NotFound('facility');
      const { facilityNumber } = change;
      if (facilityNumber !== undefined && facilityNumber !== held.facilityNumber && (await repository.existsBy({ facilityNumber }))) {
        throw new FacilityNumberTaken(facilityNumber);
      }
      const saved = await repository.save(Object.assign(held, change));
      await this.audit.append(tx, actor, {
        action: 'facility.changed',
        facilityId: id,
        detail: { changed: Object.keys(change).join(' ') },
      });
      return view(saved);
    });
  }
}

/** Facilities of a scope in the order of their numbers. */
export async function facilitiesIn(tx: Tx, facilities: Actor['facilities']): Promise<FacilityView[]> {
  const where = facilities === 'every' ? {} : { id: In([...facilities]) };
  return (await tx.getRepository(Facility).find({ where, order: { facilityNumber: 'ASC' } })).map(view);
}

const view = ({ id, facilityNumber, name, npi, referenceDate }: Facility): FacilityView => ({
  id,
  facilityNumber,
  name,
  npi,
  referenceDate,
});
