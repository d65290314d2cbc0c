import { Rooms1795305600001 } from './202611220001-rooms.js';
import { IdentityAndKeys1795305600002 } from './202611220002-identity-and-keys.js';
import { Records1795305600003 } from './202611220003-records.js';
import { Audit1795305600004 } from './202611220004-audit.js';
import { Work1795305600005 } from './202611220005-work.js';
import { FastBulkWrites1795305600006 } from './202611220006-fast-bulk-writes.js';
import { WorkList1795305600007 } from './202611220007-work-list.js';
import { AnnualFollowUp1795305600008 } from './202611220008-annual-follow-up.js';
import { CountedTumors1795305600009 } from './202611220009-counted-tumors.js';
import { Submissions1795305600010 } from './202611220010-submissions.js';
import { WorkListColumns1795305600011 } from './202611220011-work-list-columns.js';
import { DataKeyIndex1795305600012 } from './202611220012-data-key-index.js';
import { AuditTail1795305600013 } from './202611220013-audit-tail.js';
import { SealedReasons1795305600014 } from './202611220014-sealed-reasons.js';
import { SealedFileNames1795305600015 } from './202611220015-sealed-file-names.js';
import { SubmissionRunners1795305600016 } from './202611220016-submission-runners.js';
import { SharedCounters1795305600017 } from './202611220017-shared-counters.js';
import { DerivedItems1795305600018 } from './202611220018-derived-items.js';
import { Recomputes1795305600019 } from './202611220019-recomputes.js';
import { FollowUpLadder1795305600020 } from './202611220020-follow-up-ladder.js';
import { Letters1795305600021 } from './202611220021-letters.js';
import { Replies1795305600022 } from './202611220022-replies.js';
import { Deaths1795305600023 } from './202611220023-deaths.js';
import { FollowUpRates1795305600024 } from './202611220024-follow-up-rates.js';
import { Restages1795305600025 } from './202611220025-restages.js';
import { UserDictionaries1795305600027 } from './202611220027-user-dictionaries.js';
import { MissingItems1795305600028 } from './202611220028-missing-items.js';

/** The one linear history of the schema; a merged migration is never edited. */
export const migrations = [
  Rooms1795305600001,
  IdentityAndKeys1795305600002,
  Records1795305600003,
  Audit1795305600004,
  Work1795305600005,
  FastBulkWrites1795305600006,
  WorkList1795305600007,
  AnnualFollowUp1795305600008,
  CountedTumors1795305600009,
  Submissions1795305600010,
  WorkListColumns1795305600011,
  DataKeyIndex1795305600012,
  AuditTail1795305600013,
  SealedReasons1795305600014,
  SealedFileNames1795305600015,
  SubmissionRunners1795305600016,
  SharedCounters1795305600017,
  DerivedItems1795305600018,
  Recomputes1795305600019,
  FollowUpLadder1795305600020,
  Letters1795305600021,
  Replies1795305600022,
  Deaths1795305600023,
  FollowUpRates1795305600024,
  Restages1795305600025,
  UserDictionaries1795305600027,
  MissingItems1795305600028,
] as const;
