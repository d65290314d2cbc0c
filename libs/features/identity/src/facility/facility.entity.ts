import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A reporting facility: a hospital or other place that abstracts or reports tumors. */
@Entity('facility')
export class Facility {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  /** Reporting facility number (NAACCR item 540, `reportingFacility`). */
  @Column({ type: 'text', unique: true })
  facilityNumber: string;

  @Column({ type: 'text' })
  name: string;

  /** National provider identifier (NAACCR item 545, `npiReportingFacility`). */
  @Column({ type: 'text', nullable: true })
  npi: string | null;

  /** First day of diagnosis from which the facility's cases are followed, CCYYMMDD. */
  @Column({ type: 'text', nullable: true })
  referenceDate: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
