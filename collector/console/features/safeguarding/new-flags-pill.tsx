import { Button } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import classes from './flags-page.module.css';

/** "3 new": flags that came in while somebody reads, and wait until they are wanted. */
export function NewFlagsPill({ count, onShow }: { count: number; onShow(): void }) {
  return (
    <div className={classes.pillHolder} role="status">
      {count > 0 ? (
        <Button
          className={classes.pill}
          size="compact-sm"
          radius="xl"
          leftSection={<IconArrowUp size={14} aria-hidden />}
          onClick={onShow}
        >
          {count} new
        </Button>
      ) : null}
    </div>
  );
}
