import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail, type ThrottlerModuleOptions } from '@nestjs/throttler';
import { TooManyAttempts } from './session.errors.js';
import type { SharedAttempts } from './shared-attempts.js';

/** How many passwords one address may try in a minute, at all processes together; a whole department may sit behind one address. */
export function signInThrottle(storage: SharedAttempts): ThrottlerModuleOptions {
  return { throttlers: [{ name: 'sign-in', ttl: 60_000, limit: 30 }], storage };
}

/** Slows guessing of many accounts from one address; the lock of an account slows guessing of one from many. */
@Injectable()
export class SignInThrottle extends ThrottlerGuard {
  protected override throwThrottlingException(_: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    return Promise.reject(new TooManyAttempts(detail.timeToBlockExpire));
  }
}
