import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sign-in. The browser holds a random token; here is only its SHA-256. */
@Entity('session')
export class Session {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'bytea', unique: true })
  tokenHash: Buffer;

  @Column({ type: 'uuid' })
  userId: string;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  /** Last request, written at most every 30 seconds. */
  @Column({ type: 'timestamptz' })
  lastSeenAt: Date;

  /** Signed out, expired, or ended by an administrator. */
  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  address: string | null;

  @Column({ type: 'text', nullable: true })
  userAgent: string | null;
}
