import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useActions } from '../../keyboard/KeyboardProvider.js';
import classes from './rates.module.css';

/** Parts of the tab: whether patients are followed, whether cases come in time, whether a year is complete. */
const PARTS = [
  { path: '/follow-up/rates', name: 'Rates' },
  { path: '/follow-up/rates/timeliness', name: 'Timeliness' },
  { path: '/follow-up/rates/certification', name: 'Certification' },
] as const;

/** Figures by which a registry is judged, each part with an address of its own. */
export function RatesFrame() {
  const navigate = useNavigate();
  useActions(
    PARTS.slice(1).map(({ path, name }) => ({
      id: `rates ${name}`,
      name: `Go to ${name}`,
      group: 'Follow-up',
      run: () => void navigate({ to: path }),
    })),
  );
  return (
    <>
      <nav aria-label="Figures" className={classes.parts}>
        {PARTS.map(({ path, name }) => (
          <Link key={path} to={path} activeOptions={{ exact: true }} className={classes.part}>
            {name}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
