import { Button, Center, Loader } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { type Role, roleNames } from '../../api/roles.ts';
import { SignedInProvider, useSessionQuery, useSignedIn } from '../data/session.ts';
import { Empty, ErrorNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { landingFor } from './sections.ts';

/** Lets only signed-in staff in; everybody else goes to sign in or to set up. */
export function OnlySignedIn({ children }: { children: ReactNode }) {
  const session = useSessionQuery();
  const { pathname, search } = useLocation();
  if (!session.data) {
    return session.isError ? (
      <Center h="100%" p="lg">
        <ErrorNotice
          title="The console cannot start"
          error={session.error}
          onRetry={() => void session.refetch()}
        />
      </Center>
    ) : (
      <Center h="100%">
        <Loader aria-label="Loading" />
      </Center>
    );
  }
  if (session.data.state === 'setup-required') return <Navigate to="/set-up" replace />;
  if (session.data.state === 'signed-out') {
    const wanted = pathname + search;
    const to =
      wanted === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ next: wanted }).toString()}`;
    return <Navigate to={to} replace />;
  }
  return <SignedInProvider value={session.data}>{children}</SignedInProvider>;
}

/** Lets only some roles in, and tells the others plainly. */
export function OnlyFor({ roles }: { roles: readonly Role[] }) {
  const { staff } = useSignedIn();
  if (roles.includes(staff.role)) return <Outlet />;
  return (
    <Page title="Not for your role">
      <Empty
        icon={<IconLock aria-hidden />}
        title="You may not open this page"
        actions={
          <Button component={Link} to="/">
            Go to your start page
          </Button>
        }
      >
        {`It is for: ${roles.map((role) => roleNames[role]).join(', ')}. You are signed in as ${staff.name}, ${roleNames[staff.role]}.`}
      </Empty>
    </Page>
  );
}

/** Sends people to the page they work with. */
export function Landing() {
  const { staff } = useSignedIn();
  return <Navigate to={landingFor(staff.role)} replace />;
}
