import { Navigate } from '@tanstack/react-router';
import { useMay, useSession } from '../session/SessionProvider.js';
import { allowedPages } from '../shell/pages.js';
import { usePageTitle } from '../shell/page-title.js';
import { PageFrame } from '../shell/PageFrame.js';
import { CaseCounts } from './CaseCounts.js';
import { WorkList } from './WorkList.js';

/** The day's work: how many cases stand where, and the list to work from. */
export function HomePage() {
  const { session } = useSession();
  const mayRead = useMay('abstract.read');
  usePageTitle('Cases');
  const first = allowedPages(session.abilities)[0];
  if (!mayRead && first) return <Navigate to={first.path} replace />;
  return (
    <PageFrame fill>
      <CaseCounts />
      <WorkList />
    </PageFrame>
  );
}
