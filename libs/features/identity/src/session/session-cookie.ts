import type { Settings } from '#platform/config';
import type { Request, Response } from 'express';

const NAME = 'registry_session';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The session token that a request carries, if it has the shape of one. */
export function sessionToken(request: Request): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([name]) => name === NAME)?.[1];
  return value !== undefined && TOKEN.test(value) ? value : undefined;
}

/** Gives the browser the token: out of reach of scripts, never sent from another site, gone when the browser closes. */
export function giveSessionCookie(response: Response, token: string, settings: Settings): void {
  response.cookie(NAME, token, attributes(settings));
}

/** Takes the token away. */
export function clearSessionCookie(response: Response, settings: Settings): void {
  response.clearCookie(NAME, attributes(settings));
}

function attributes(settings: Settings) {
  return { httpOnly: true, sameSite: 'strict', secure: settings.COOKIE_SECURE === 'on', path: '/api' } as const;
}
