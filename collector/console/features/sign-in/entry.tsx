import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Mark } from '../../ui/mark.tsx';
import classes from './entry.module.css';

/** The page of people who are not signed in: what Lapwing is on one side, a form on the other. */
export function Entry({
  title,
  description,
  children,
}: {
  title: string;
  description?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={classes.entry}>
      <title>{`${title} · Lapwing`}</title>
      <header className={classes.side}>
        <div className={classes.brand}>
          <Mark size={36} />
          Lapwing
        </div>
        <div className={classes.promises}>
          <h2>Watchful, and fair.</h2>
          What is flagged reaches the safeguarding lead within seconds. Everything else that is
          typed is forgotten on the PC, and every look leaves a trace.
        </div>
        <img className={classes.bird} src="/favicon.svg" alt="" />
      </header>
      <main className={classes.form}>
        <div className={classes.inner}>
          <Title order={1} fz={24} lh="32px">
            {title}
          </Title>
          {description ? (
            <Text c="dimmed" mt={4} mb="lg">
              {description}
            </Text>
          ) : null}
          {children}
        </div>
      </main>
    </div>
  );
}
