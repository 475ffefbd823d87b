import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  title: string;
  /** Shown in the browser's tab instead of the title, e.g. with a count. */
  tabTitle?: string;
  /** One line under the title. */
  description?: ReactNode;
  /** The page's one primary action, and quieter ones before it. */
  actions?: ReactNode;
  /** Whether the content fills the height and scrolls inside. */
  fill?: boolean;
  /** Details beside the page, which stays in sight and in use. */
  panel?: ReactNode;
  children: ReactNode;
}

/** A page of the console: title top left, primary action top right, then the content. */
export function Page(props: PageProps) {
  const { title, tabTitle, description, actions, fill, panel, children } = props;
  const page = (
    <div className={classes.page} data-fill={fill || undefined}>
      <title>{`${tabTitle ?? title} · Lapwing`}</title>
      <Group justify="space-between" align="flex-start" wrap="nowrap" className={classes.head}>
        <div>
          <Title order={1}>{title}</Title>
          {description ? (
            <Text size="sm" c="dimmed">
              {description}
            </Text>
          ) : null}
        </div>
        {actions ? (
          <Group gap="xs" wrap="nowrap">
            {actions}
          </Group>
        ) : null}
      </Group>
      {children}
    </div>
  );
  if (panel === undefined) return page;
  return (
    <div className={classes.split}>
      <div className={classes.listSide}>{page}</div>
      {panel}
    </div>
  );
}

/** A bordered surface that holds one part of a page. */
export function Panel({
  title,
  aside,
  children,
}: {
  title?: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={classes.panel} aria-label={title}>
      {title ? (
        <Group justify="space-between" className={classes.panelHead}>
          <Title order={2}>{title}</Title>
          {aside}
        </Group>
      ) : null}
      {children}
    </section>
  );
}
