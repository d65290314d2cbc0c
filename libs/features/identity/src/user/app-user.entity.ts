import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person, or a service, with an account of its own. */
@Entity('app_user')
export class AppUser {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** What is typed to sign in; unique whatever its case. */
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  fullName: string;

  /** Where reminders go; null: none are sent. */
  @Column({ type: 'text', nullable: true })
  email: string | null;

  /** argon2id with its salt and parameters, in the PHC string format. */
  @Column({ type: 'text' })
  passwordHash: string;

  /** The password was made by somebody else: it opens nothing but the change of itself. */
  @Column({ type: 'boolean', default: false })
  mustChangePassword: boolean;

  @Column({ type: 'boolean', default: false })
  everyFacility: boolean;

  /** Wrong passwords since the last sign-in. */
  @Column({ type: 'integer', default: 0 })
  failedLogins: number;

  @Column({ type: 'timestamptz', nullable: true })
  lockedUntil: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  disabledAt: Date | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
