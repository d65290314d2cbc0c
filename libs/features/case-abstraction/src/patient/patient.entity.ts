import type { Items } from '#domain/naaccr';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One person: consolidated patient items, identifiers sealed under the registry's key, blind indexes to find the person by. */
@Entity('patient')
export class Patient {
  @PrimaryColumn('uuid')
  id: string;

  /** Facilities that reported the person: the wall asks for any of them. */
  @Column('integer', { array: true })
  facilityIds: number[];

  @Column('jsonb')
  items: Items;

  @Column('bytea')
  sealed: Buffer;

  @Column('integer', { default: 1 })
  version: number;

  @Column('bytea', { nullable: true })
  ssnIndex: Buffer | null;

  @Column('bytea', { nullable: true })
  nameBirthIndex: Buffer | null;

  @Column('bytea', { nullable: true })
  lastNameIndex: Buffer | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  vitalStatus: string | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  dateOfLastContact: string | null;

  @Column({ type: 'date', nullable: true, insert: false, update: false })
  lastContactDay: string | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  sexAssignedAtBirth: string | null;
}
