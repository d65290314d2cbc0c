import { Link, useNavigate } from '@tanstack/react-router';
import { useActions } from '../keyboard/KeyboardProvider.js';
import { useSession } from '../session/SessionProvider.js';
import { allowedPages } from './pages.js';
import classes from './Shell.module.css';

/** Pages that the person may open. */
export function NavigationRail() {
  const { session } = useSession();
  const navigate = useNavigate();
  const pages = allowedPages(session.abilities);
  useActions(
    pages.map(({ path, name, keys }) => ({
      id: `page-${path}`,
      name: `Go to ${name}`,
      group: 'Pages',
      keys,
      run: () => void navigate({ to: path }),
    })),
  );
  return (
    <nav className={classes.rail} aria-label="Pages">
      <div className={classes.mark}>
        <img src="/registry.svg" width={28} height={28} alt="Cancer Registry" />
      </div>
      {pages.map(({ path, name, icon: Icon }) => (
        <Link key={path} to={path} className={classes.link} activeOptions={{ exact: path === '/', includeSearch: false }}>
          <Icon size={20} stroke={1.6} aria-hidden />
          {name}
        </Link>
      ))}
    </nav>
  );
}
