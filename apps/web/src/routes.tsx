import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { ABSTRACT_STATUSES, type AbstractStatus } from './api/contract.js';
import { PageError, PageLoading } from './shell/PageFrame.js';
import { NotFoundPage } from './shell/NotFoundPage.js';
import { Shell } from './shell/Shell.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

const SORTS = ['age', 'updated', 'name'] as const;

/** What the work list shows, as kept in the address. */
export interface WorkListSearch {
  readonly search?: string;
  readonly status?: AbstractStatus;
  readonly owner?: 'me' | 'none';
  readonly sort?: (typeof SORTS)[number];
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);

function workListSearch(search: Readonly<Record<string, unknown>>): WorkListSearch {
  const text = textOf(search['search']);
  const sort = SORTS.find((known) => known === search['sort']);
  const status = ABSTRACT_STATUSES.find((known) => known === search['status']);
  const owner = (['me', 'none'] as const).find((known) => known === search['owner']);
  return {
    ...(text !== undefined && { search: text }),
    ...(status && { status }),
    ...(owner && { owner }),
    ...(sort && { sort }),
  };
}

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: workListSearch,
  component: lazyRouteComponent(() => import('./home/HomePage.js'), 'HomePage'),
});
const abstract = createRoute({
  getParentRoute: () => root,
  path: '/abstracts/$abstractId',
  component: lazyRouteComponent(() => import('./abstraction/AbstractPage.js'), 'AbstractPage'),
});
const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(() => import('./imports/ImportsPage.js'), 'ImportsPage'),
});
const followUp = createRoute({
  getParentRoute: () => root,
  path: '/follow-up',
  component: lazyRouteComponent(() => import('./follow-up/FollowUpPage.js'), 'FollowUpPage'),
});
const submissions = createRoute({
  getParentRoute: () => root,
  path: '/submissions',
  component: lazyRouteComponent(() => import('./submissions/SubmissionsPage.js'), 'SubmissionsPage'),
});
const research = createRoute({
  getParentRoute: () => root,
  path: '/research',
  component: lazyRouteComponent(() => import('./research/ResearchPage.js'), 'ResearchPage'),
});
const administration = createRoute({
  getParentRoute: () => root,
  path: '/administration',
  beforeLoad: () => {
    redirect({ to: '/administration/$tab', params: { tab: 'users' }, throw: true });
  },
});
const administrationTab = createRoute({
  getParentRoute: () => root,
  path: '/administration/$tab',
  component: lazyRouteComponent(() => import('./administration/AdministrationPage.js'), 'AdministrationPage'),
});

/** Addresses of the page; each page's code is fetched when it is first opened. */
export const router = createRouter({
  routeTree: root.addChildren([home, abstract, imports, followUp, submissions, research, administration, administrationTab]),
  defaultPreload: 'intent',
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageError,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
