import { Module } from '@nestjs/common';
import { AuditModule } from '#features/audit';
import { CaseAbstractionModule } from '#features/case-abstraction';
import { IdentityModule } from '#features/identity';
import { MailModule } from '#platform/mail';
import { PrintModule } from '#platform/print';
import { contactParts } from './contact/contact-parts.js';
import { deathsParts } from './deaths/deaths-parts.js';
import { ladderParts } from './ladder/ladder-parts.js';
import { lettersParts } from './letters/letters-parts.js';
import { listParts } from './lists/list-parts.js';
import { peopleParts } from './people/people-parts.js';
import { ratesParts } from './rates/rates-parts.js';
import { certificationParts } from './certification/certification-parts.js';
import { remindersParts } from './reminders/reminders-parts.js';
import { settingsParts } from './settings/settings-parts.js';
import { timelinessParts } from './timeliness/timeliness-parts.js';
import { sweepParts } from './sweep/sweep-parts.js';

/** Each noun of follow-up is a folder with its own parts; nothing else is wired here. */
const PARTS = [
  sweepParts,
  ladderParts,
  listParts,
  peopleParts,
  contactParts,
  deathsParts,
  ratesParts,
  timelinessParts,
  certificationParts,
  settingsParts,
  lettersParts,
  remindersParts,
];

/** Who is due, who is lost, and what contacts brought. */
@Module({
  imports: [AuditModule, IdentityModule, CaseAbstractionModule, MailModule, PrintModule],
  providers: PARTS.flatMap(({ providers }) => [...providers]),
  exports: PARTS.flatMap(({ providers }) => [...providers]),
})
export class AnnualFollowUpModule {}

/** The same with its routes. */
@Module({ imports: [AnnualFollowUpModule], controllers: PARTS.flatMap(({ controllers }) => [...controllers]) })
export class AnnualFollowUpApi {}

/** The same with its processors. */
@Module({ imports: [AnnualFollowUpModule], providers: PARTS.flatMap(({ processors }) => [...processors]) })
export class AnnualFollowUpWorker {}
