import { createParamDecorator, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { NotSignedIn } from './access.errors.js';
import type { Actor } from './actor.js';
import type { Permission } from './permissions.js';

/** Who may use a route. */
export type RouteAccess =
  { readonly kind: 'public' } | { readonly kind: 'signed-in' } | { readonly kind: 'allow'; readonly permission: Permission };

/** The decorator under the three below; the guard and the boot check read what it left. */
export const routeAccess = Reflector.createDecorator<RouteAccess>();

/** Only people with this permission (in at least one facility; the service asks again for the facility at hand). */
export const Allow = (permission: Permission): CustomDecorator => routeAccess({ kind: 'allow', permission });

/** Everybody who is signed in. */
export const SignedIn = (): CustomDecorator => routeAccess({ kind: 'signed-in' });

/** Everybody, signed in or not. */
export const Public = (): CustomDecorator => routeAccess({ kind: 'public' });

const actors = new WeakMap<object, Actor>();

/** Remembers who asks, for the rest of this request. */
export function setActor(request: object, actor: Actor): void {
  actors.set(request, actor);
}

/** Who asks; undefined on a public route. */
export function actorOf(request: object): Actor | undefined {
  return actors.get(request);
}

/** Parameter decorator: the {@link Actor} of this request. */
export const CurrentActor = createParamDecorator((_: undefined, context: ExecutionContext): Actor => {
  const actor = actorOf(context.switchToHttp().getRequest<object>());
  if (!actor) throw new NotSignedIn();
  return actor;
});
