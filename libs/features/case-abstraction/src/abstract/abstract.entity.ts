import type { Items } from '#domain/naaccr';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AbstractStatus } from './abstract-status.js';

/** A failed edit as the database keeps it; its words come from the edit set. */
export interface StoredEdit {
  readonly editId: string;
  readonly severity: 'error' | 'warning';
  readonly overridden: boolean;
}

/** What one facility reported about one tumor: all its items, coded and sealed, its status and version. */
@Entity('abstract')
export class Abstract {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  patientId: string;

  @Column('uuid')
  tumorId: string;

  @Column('integer')
  facilityId: number;

  @Column('text')
  status: AbstractStatus;

  @Column('integer', { default: 1 })
  version: number;

  @Column('uuid', { nullable: true })
  ownerId: string | null;

  @Column('jsonb')
  items: Items;

  @Column('bytea')
  sealed: Buffer;

  @Column('text')
  patientKey: string;

  @Column('text')
  sourceKey: string;

  /** Digest of the record as last imported; null for an abstract entered by hand. */
  @Column('bytea', { nullable: true })
  importDigest: Buffer | null;

  /** Version the last import left; a higher `version` means that people changed it since. */
  @Column('integer', { nullable: true })
  importedVersion: number | null;

  @Column('integer', { default: 0 })
  editErrors: number;

  /** Edit errors that only ask for an item that is not yet coded. */
  @Column('integer', { default: 0 })
  itemsMissing: number;

  @Column('integer', { default: 0 })
  editWarnings: number;

  @Column('jsonb', { default: [] })
  edits: readonly StoredEdit[];

  @Column('text', { nullable: true })
  schemaId: string | null;

  @Column('text', { nullable: true })
  stagedBy: string | null;

  /** Coarse site group as this facility coded the tumor; the consolidated one is on the tumor. */
  @Column('text', { nullable: true })
  siteGroup: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  @Column('timestamptz', { nullable: true })
  completedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  accessionNumberHosp: string | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  primarySite: string | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  histologicTypeIcdO3: string | null;

  @Column({ type: 'smallint', nullable: true, insert: false, update: false })
  diagnosisYear: number | null;

  @Column({ type: 'date', nullable: true, insert: false, update: false })
  firstContactDay: string | null;
}
