import { Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../access/permissions.js';

/** One role of one user. */
@Entity('user_role')
export class UserRole {
  @PrimaryColumn({ type: 'uuid' })
  userId: string;

  @PrimaryColumn({ type: 'text' })
  role: Role;
}
