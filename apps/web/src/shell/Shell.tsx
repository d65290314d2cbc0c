import { Outlet } from '@tanstack/react-router';
import { Header } from './Header.js';
import { NavigationRail } from './NavigationRail.js';
import classes from './Shell.module.css';
import { IdleWarningDialog } from '../session/IdleWarningDialog.js';

/** The frame of every page: rail on the left, bar on top, the page in the space that is left. */
export function Shell() {
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#page">
        Skip to the page
      </a>
      <NavigationRail />
      <Header />
      <main id="page" className={classes.page} tabIndex={-1}>
        <Outlet />
      </main>
      <IdleWarningDialog />
    </div>
  );
}
