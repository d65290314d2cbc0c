import type { CustomDecorator, INestApplicationContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { listRoutes, type Route } from '#platform/http';

/** What a route says about itself: the access event it writes, or that it shows and changes nobody's data. */
export type Disclosure = { readonly action: string } | 'nothing';

const disclosure = Reflector.createDecorator<Disclosure>();

/** This route shows or changes personal data, and whoever serves it appends the access event `action`. */
export const Discloses = (action: string): CustomDecorator => disclosure({ action });

/** This route shows and changes nobody's data (counts without names, settings, the asker's own session). */
export const DisclosesNothing = (): CustomDecorator => disclosure('nothing');

/** A route with what it says about disclosure; `undefined` when it is silent, which the route-list test refuses. */
export interface AuditedRoute extends Route {
  readonly disclosure: Disclosure | undefined;
}

/** Every route of an application with its disclosure, for the test that fails when a new route is silent. */
export function auditedRoutes(app: INestApplicationContext): AuditedRoute[] {
  return listRoutes(app).map((route) => ({ ...route, disclosure: route.metadata(disclosure) }));
}
