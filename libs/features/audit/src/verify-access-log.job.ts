import { IsUUID } from 'class-validator';
import { defineJob } from '#platform/queue';

/** Which verification to carry out. */
export class VerifyAccessLog {
  @IsUUID() verificationId: string;
}

/** Recomputes the whole access log, page by page. */
export const verifyAccessLog = defineJob({
  name: 'verify-access-log',
  queue: 'maintenance',
  payload: VerifyAccessLog,
  once: ({ verificationId }) => `verify-access-log-${verificationId}`,
});
