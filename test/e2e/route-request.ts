import type { Answer, HttpPerson } from '../support/http-person.js';
import type { RouteWorld } from './route-world.js';

/** One real request to a route. */
export interface RouteRequest {
  /** Method and template, as the application lists it. */
  readonly route: string;
  /** Letters of the roles that may use it; `all` who are signed in, `anybody` also without. */
  readonly roles: string;
  /** What success answers. */
  readonly status: number;
  /** `wall`: somebody of another facility is refused as if the record were not there; `empty`: gets a list without it. */
  readonly foreign?: 'wall' | 'empty';
  /** Sends it as one person of a role that may. */
  readonly send: (by: HttpPerson, world: RouteWorld) => Promise<Answer<unknown>>;
}

type Path = string | ((world: RouteWorld) => string);
type Body = (world: RouteWorld) => object;

const at = (path: Path, world: RouteWorld): string => (typeof path === 'string' ? path : path(world));
/** Asks for a path. */
export const get =
  (path: Path): RouteRequest['send'] =>
  (by, world) =>
    by.get(at(path, world));
/** Posts JSON to a path. */
export const post =
  (path: Path, body: Body = () => ({})): RouteRequest['send'] =>
  (by, world) =>
    by.post(at(path, world), body(world));
/** Changes what stands at a path. */
export const patch =
  (path: Path, body: Body): RouteRequest['send'] =>
  (by, world) =>
    by.patch(at(path, world), body(world));
/** Puts something in the place of what stands at a path. */
export const put =
  (path: Path, body: Body): RouteRequest['send'] =>
  (by, world) =>
    by.send('PUT', at(path, world), body(world));
