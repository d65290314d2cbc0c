import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { Permission, Session } from '../api/contract.js';

interface SessionState {
  readonly session: Session;
  /** Facility that lists are limited to; `undefined` means all that the person may see. */
  readonly facilityId: number | undefined;
  readonly chooseFacility: (id: number | undefined) => void;
}

const Context = createContext<SessionState | undefined>(undefined);

/** Gives the signed-in session and the chosen facility to everything below. */
export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const [facilityId, chooseFacility] = useState<number | undefined>(undefined);
  const state = useMemo(() => ({ session, facilityId, chooseFacility }), [session, facilityId]);
  return <Context value={state}>{children}</Context>;
}

/** The signed-in session. */
export function useSession(): SessionState {
  const state = use(Context);
  if (!state) throw new Error('SessionProvider is missing');
  return state;
}

/** Whether the signed-in person may do something anywhere; the server decides again for each case. */
export function useMay(permission: Permission): boolean {
  return useSession().session.abilities.includes(permission);
}
