import { Alert, Button, EmptyState } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ApiError } from '../data/api.ts';

/** What to tell a person about something that was thrown. */
export function wordsOf(error: unknown): string {
  return error instanceof ApiError
    ? error.message
    : 'Something went wrong on this page. Reload it; if that does not help, tell whoever runs the collector.';
}

/** A failure in words, and a way to try again. */
export function ErrorNotice({
  title,
  error,
  onRetry,
}: {
  title: string;
  error: unknown;
  onRetry?: () => void;
}) {
  return (
    <Alert color="red" title={title} icon={<IconAlertTriangle aria-hidden />} role="alert">
      {wordsOf(error)}
      {onRetry ? (
        <div>
          <Button mt="sm" size="xs" variant="default" onClick={onRetry}>
            Try again
          </Button>
        </div>
      ) : null}
    </Alert>
  );
}

/** An empty page that teaches: what will be here, and what to do next. */
export function Empty({
  icon,
  title,
  children,
  actions,
}: {
  icon: ReactNode;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <EmptyState icon={icon} title={title} description={children} withIndicatorBackground py={48}>
      {actions ? <EmptyState.Actions>{actions}</EmptyState.Actions> : null}
    </EmptyState>
  );
}
