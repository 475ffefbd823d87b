import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { type Session, sessionSchema } from '../../auth/auth.contract.ts';
import { ask, setCsrfToken, tell } from './api.ts';
import { queryClient } from './query-client.ts';

/** Who is signed in, at which school. */
export type SignedIn = Extract<Session, { state: 'signed-in' }>;

/** Who is signed in here; also tells that the collector was never set up. */
export function useSessionQuery() {
  return useQuery({
    queryKey: ['session'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const session = await ask('/api/session', sessionSchema, { signal });
      setCsrfToken(session.state === 'signed-in' ? session.csrfToken : '');
      return session;
    },
  });
}

const SignedInContext = createContext<SignedIn | null>(null);

/** Holds the session for the pages inside the frame. */
export const SignedInProvider = SignedInContext.Provider;

/** The signed-in staff member and school. Only inside the frame. */
export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext);
  if (!signedIn) throw new Error('useSignedIn needs the frame of a signed-in page.');
  return signedIn;
}

/** The school's time zone, for every time that a page shows. */
export function useZone(): string {
  return useSignedIn().school.timeZone;
}

/** Asks anew who is signed in. */
export async function refreshSession(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['session'] });
}

/** After signing in: forgets what somebody else may have read here, and asks who is signed in. */
export async function beginSession(): Promise<void> {
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  await refreshSession();
}

/** Signs out, and loads the sign-in page afresh, so that nothing that was read stays in memory. */
export async function signOut(): Promise<void> {
  await tell('/api/sign-out');
  window.location.assign('/sign-in');
}
