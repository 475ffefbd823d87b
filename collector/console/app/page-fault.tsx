import { Button } from '@mantine/core';
import { IconMapQuestion, IconPlugConnectedX } from '@tabler/icons-react';
import { Link, useRouteError } from 'react-router';
import { Empty } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';

/** Shown where a page could not be fetched or broke. */
export function PageFault() {
  const error = useRouteError();
  // A page's file is gone after the collector was upgraded; reloading fetches the new console.
  const notFetched = error instanceof TypeError && /import|module|fetch/i.test(error.message);
  return (
    <Page title="This page did not open">
      <Empty
        icon={<IconPlugConnectedX aria-hidden />}
        title={notFetched ? 'The page could not be fetched' : 'Something went wrong on this page'}
        actions={<Button onClick={() => window.location.reload()}>Reload the page</Button>}
      >
        {notFetched
          ? 'The collector did not answer, or was upgraded meanwhile. Reload to go on.'
          : 'Nothing was lost: what PCs report is stored by the collector, not by this page. Reload to go on.'}
      </Empty>
    </Page>
  );
}

/** Shown for an address that names no page. */
export function UnknownPage() {
  return (
    <Page title="No such page">
      <Empty
        icon={<IconMapQuestion aria-hidden />}
        title="There is no page at this address"
        actions={
          <Button component={Link} to="/">
            Go to your start page
          </Button>
        }
      >
        The address may be mistyped, or the link out of date.
      </Empty>
    </Page>
  );
}
