import { Controller, Get } from '@nestjs/common';
import { auditedRoutes } from '#features/audit';
import { listRoutes, openApiDocument } from '#platform/http';
import { type Browser, RegistryApp } from '../../../../../test/support/registry-app.js';
import { type Actor, demand } from './actor.js';
import { ROLE_PERMISSIONS, ROLES } from './permissions.js';
import { Allow, CurrentActor, routeAccess, SignedIn } from './route-access.js';

@Controller('silent')
class SilentController {
  @Get()
  @Allow('abstract.read')
  nothing(): string {
    return '';
  }
}

@Controller('deep')
class DeepController {
  @Get()
  @SignedIn()
  read(@CurrentActor() actor: Actor): void {
    demand(actor, 'abstract.read', 42);
  }
}

@Controller('open')
class OpenController {
  @Get('door')
  nothing(): string {
    return '';
  }
}

describe('routes', () => {
  let app: RegistryApp;
  const browsers = new Map<string, Browser>();

  beforeAll(async () => {
    app = await RegistryApp.start([], { controllers: [SilentController, DeepController] });
    for (const role of ROLES.filter((one) => one !== 'service')) {
      browsers.set(role, (await app.person({ name: `the-${role}`, roles: [role], everyFacility: true })).browser);
    }
  });

  afterAll(async () => {
    await app.stop();
  });

  const call = (browser: Browser, method: string, path: string) => {
    const address = path.replaceAll(/:\w+/g, '0');
    const verb = { GET: 'get', POST: 'post', PATCH: 'patch', PUT: 'put', DELETE: 'delete' } as const;
    return browser[verb[method as keyof typeof verb]](address).send(method === 'GET' ? undefined : {});
  };
  const ruled = () => listRoutes(app.app).map((route) => ({ route, rule: route.metadata(routeAccess) }));

  it('are open to nobody who is not signed in, but for signing in', async () => {
    const open: string[] = [];
    for (const { route } of ruled()) {
      const answer = await call(app.visitor(), route.method, route.path);
      if (answer.status !== 401) open.push(`${route.method} ${route.path}`);
    }
    expect(open).toEqual(['POST /api/session']);
  });

  it('let in exactly the roles whose permissions say so: every role at every route', async () => {
    const wrong: string[] = [];
    for (const { route, rule } of ruled()) {
      if (rule?.kind !== 'allow') continue;
      for (const [role, browser] of browsers) {
        const allowed = ROLE_PERMISSIONS[role as keyof typeof ROLE_PERMISSIONS].includes(rule.permission);
        const { status, body } = await call(browser, route.method, route.path);
        const refused = status === 403 && body.code === 'FORBIDDEN';
        if (refused === allowed) wrong.push(`${role} at ${route.method} ${route.path}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are listed with what they disclose, so that a silent one is found', () => {
    const routes = auditedRoutes(app.app).filter((route) => route.controller !== DeepController);
    expect(routes.length).toBeGreaterThan(12);
    expect(routes.filter((route) => route.disclosure === undefined).map((route) => route.path)).toEqual(['/api/silent']);
    expect(routes.find((route) => route.path === '/api/users/:id' && route.method === 'PATCH')?.disclosure).toEqual({
      action: 'user.changed',
    });
    expect(routes.find((route) => route.path === '/api/facilities' && route.method === 'GET')?.disclosure).toBe('nothing');
  });

  it('write down what a service deeper down refused, with the facility', async () => {
    const { browser, id } = await app.person({ name: 'walled', roles: ['abstractor'], facilityIds: [] });
    const { body } = await browser.get('/api/deep').set('x-correlation-id', 'abc-1').expect(403);
    expect(body).toMatchObject({ code: 'FORBIDDEN', correlationId: 'abc-1', data: { permission: 'abstract.read', facilityId: 42 } });
    expect(await app.lastAccess()).toMatchObject({
      action: 'access.denied',
      result: 'denied',
      userId: id,
      facilityId: 42,
      correlationId: 'abc-1',
      detail: { permission: 'abstract.read', route: 'GET /api/deep' },
    });
  });

  it('are described as OpenAPI, each under a name of its own and with what it answers', () => {
    const { paths } = openApiDocument(app.app);
    const operations = Object.entries(paths).flatMap(([path, item]) =>
      (['get', 'post', 'patch', 'delete'] as const).flatMap((method) => (item[method] ? [{ path, operation: item[method] }] : [])),
    );
    const own = operations.filter(({ path }) => !/silent|deep/.test(path));
    expect(own.length).toBeGreaterThan(12);
    expect(new Set(own.map(({ operation }) => operation.operationId)).size).toBe(own.length);
    for (const { operation } of own) {
      const [answer] = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
      expect(answer?.[0] === '204' || JSON.stringify(answer).includes('"schema"')).toBe(true);
    }
  });

  it('stand beside a readiness check that asks the database', async () => {
    const { body } = await app.visitor().get('/health/ready').expect(200);
    expect(body).toMatchObject({ status: 'ready', checks: [{ name: 'database', ok: true }] });
  });

  it('that do not say who may use them keep the process from starting', async () => {
    await expect(RegistryApp.start([], { controllers: [OpenController] })).rejects.toThrow('GET /api/open/door (OpenController.nothing)');
  });
});
