import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Each changed item with the value before and after; `null` is blank. */
export type ChangeList = Readonly<Record<string, readonly [from: string | null, to: string | null]>>;

/** What happened to an abstract. */
export type ChangeKind =
  | 'created'
  | 'items-changed'
  | 'completed'
  | 'reopened'
  | 'assigned'
  | 'imported'
  | 'submitted'
  | 'contact'
  | 'restaged'
  | 'restage-undone'
  | 'death-linked'
  | 'death-undone';

/** One row per save of a record, by hand or by import; never changed or deleted. */
@Entity('item_change')
export class ItemChangeRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { nullable: true })
  userId: string | null;

  @Column('integer', { nullable: true })
  facilityId: number | null;

  @Column('uuid')
  patientId: string;

  @Column('uuid', { nullable: true })
  tumorId: string | null;

  @Column('uuid', { nullable: true })
  abstractId: string | null;

  /** Version that the save made. */
  @Column('integer')
  version: number;

  @Column('text')
  kind: ChangeKind;

  /** Where it came from: `abstract` for the screen, `import` for a file, `follow-up` for a contact, `restage` for a restaging. */
  @Column('text')
  source: string;

  @Column('uuid', { nullable: true })
  importId: string | null;

  /** Why, in the person's own words, sealed under the facility's key. */
  @Column('bytea', { nullable: true })
  sealedReason: Buffer | null;

  /** Changes of coded items. */
  @Column('jsonb', { default: {} })
  changes: ChangeList;

  /** Changes of sealed items, sealed under the facility's key. */
  @Column('bytea', { nullable: true })
  sealedChanges: Buffer | null;
}
