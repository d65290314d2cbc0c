import type { RecodeValues } from '#domain/derived-items';
import type { Items } from '#domain/naaccr';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One primary of a patient: consolidated coded tumor items with the derived ones and who derived them. */
@Entity('tumor')
export class Tumor {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  patientId: string;

  @Column('integer', { array: true })
  facilityIds: number[];

  @Column('jsonb')
  items: Items;

  @Column('integer', { default: 1 })
  version: number;

  @Column('text', { nullable: true })
  siteGroup: string | null;

  /** Copied from the patient, so that tables by sex need no join. */
  @Column('text', { nullable: true })
  sexAssignedAtBirth: string | null;

  @Column('text', { nullable: true })
  stagedBy: string | null;

  /** Derived values that are no NAACCR items, by the name of their publisher. */
  @Column('jsonb', { default: {} })
  recodes: RecodeValues;

  /** Row of `derivation` that says which algorithms, packs and end of study the derived items come from; `null` before the first. */
  @Column('integer', { nullable: true })
  derivedBy: number | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  primarySite: string | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  histologicTypeIcdO3: string | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  behaviorCodeIcdO3: string | null;

  @Column({ type: 'smallint', nullable: true, insert: false, update: false })
  diagnosisYear: number | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  summaryStage: string | null;
}
