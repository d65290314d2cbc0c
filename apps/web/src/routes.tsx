import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { followUpRoutes } from './follow-up/follow-up-routes.js';
import { readWorkListSearch } from './home/work-list-search.js';
import { rootRoute as root } from './root-route.js';
import { PageError, PageLoading } from './shell/PageFrame.js';

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readWorkListSearch,
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
  routeTree: root.addChildren([home, abstract, imports, ...followUpRoutes, submissions, research, administration, administrationTab]),
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
