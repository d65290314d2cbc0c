import { type INestApplicationContext, type Type, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, type ReflectableDecorator, Reflector } from '@nestjs/core';

/** One route of the API, as its controller declares it. */
export interface Route {
  /** GET, POST ... */
  readonly method: string;
  /** Template with the prefix, such as `/api/abstracts/:id`. */
  readonly path: string;
  readonly controller: Type;
  readonly handler: string;
  /** What a decorator made by `Reflector.createDecorator` left on the method, or else on its class. */
  metadata<Value>(decorator: ReflectableDecorator<Value>): Value | undefined;
}

/** Every route of every controller of an application, in the order they were registered; generated tests start from it. */
export function listRoutes(app: INestApplicationContext): Route[] {
  return declaredRoutes(app.get(DiscoveryService, { strict: false }));
}

/** The same, for a provider that looks at the routes while the application starts. */
export function declaredRoutes(discovery: DiscoveryService): Route[] {
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ metatype }) => (isClass(metatype) ? routesOf(metatype, scanner) : []));
}

function routesOf(controller: Type, scanner: MetadataScanner): Route[] {
  const reflector = new Reflector();
  const prototype: unknown = controller.prototype;
  if (typeof prototype !== 'object' || prototype === null) return [];
  return scanner.getAllMethodNames(prototype).flatMap((handler) => {
    const method: unknown = Reflect.get(prototype, handler);
    if (typeof method !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, method)) return [];
    const verb = RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, method))] ?? 'ALL';
    const metadata = <Value>(decorator: ReflectableDecorator<Value>): Value | undefined =>
      reflector.getAllAndOverride<Value | undefined>(decorator, [method, controller]);
    return paths(controller, method).map((path) => ({ method: verb, path, controller, handler, metadata }));
  });
}

function paths(controller: Type, method: object): string[] {
  const join = (base: string, own: string): string =>
    `/${['api', base, own]
      .flatMap((part) => part.split('/'))
      .filter(Boolean)
      .join('/')}`;
  return declared(controller).flatMap((base) => declared(method).map((own) => join(base, own)));
}

function declared(target: object): string[] {
  const path: unknown = Reflect.getMetadata(PATH_METADATA, target);
  return (Array.isArray(path) ? path : [path]).map((part) => (typeof part === 'string' ? part : ''));
}

function isClass(value: unknown): value is Type {
  return typeof value === 'function';
}
