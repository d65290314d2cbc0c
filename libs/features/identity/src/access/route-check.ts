import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { declaredRoutes } from '#platform/http';
import { UnguardedRoutes } from './access.errors.js';
import { routeAccess } from './route-access.js';

/** Deny by default: the process refuses to start while a route does not say who may use it. */
@Injectable()
export class RouteCheck implements OnModuleInit {
  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const open = declaredRoutes(this.discovery).filter((route) => route.metadata(routeAccess) === undefined);
    if (open.length > 0)
      throw new UnguardedRoutes(open.map((route) => `${route.method} ${route.path} (${route.controller.name}.${route.handler})`));
  }
}
