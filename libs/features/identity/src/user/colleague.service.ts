import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { type Actor, demand } from '../access/actor.js';
import type { ColleagueView } from './colleague.contract.js';
import { colleaguesAt } from './colleague.queries.js';

/** Who can be made the owner of an abstract. */
@Injectable()
export class ColleagueService {
  constructor(private readonly database: Database) {}

  /** Those who may own abstracts of the facility, or of any of the actor's when none is given; by name. */
  list(actor: Actor, facilityId?: number): Promise<ColleagueView[]> {
    demand(actor, 'abstract.assign', facilityId);
    return this.database.transaction(actor, (tx) => colleaguesAt(tx, facilityId === undefined ? actor.facilities : [facilityId]));
  }
}
