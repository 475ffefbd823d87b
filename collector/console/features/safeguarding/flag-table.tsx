import { yearWords } from '@lapwing/shared/year-group';
import { Badge, Skeleton, Table, VisuallyHidden } from '@mantine/core';
import type { Ref } from 'react';
import { Link } from 'react-router';
import { type FlagSummary, outcomeNames } from '../../../safeguarding/flags/flags.contract.ts';
import list from '../../ui/list-table.module.css';
import { Moment } from '../../ui/moment.tsx';
import { SeverityBadge } from '../../ui/severity.tsx';
import classes from './flag-table.module.css';
import { personLabel, stateNames, themeName } from './words.ts';

interface FlagTableProps {
  flags: readonly FlagSummary[] | null;
  openId: string | null;
  addressOf(id: string): string;
  onFocus(id: string): void;
  listRef: Ref<HTMLElement>;
  children?: React.ReactNode;
}

/** Id of the link of a flag's row, for moving the focus to it. */
export function rowLinkId(flagId: string): string {
  return `flag-${flagId}`;
}

/** The list of flags. Each row is one link, so that it opens by click, Enter or in a new tab. */
export function FlagTable(props: FlagTableProps) {
  const { flags, openId, addressOf, onFocus, listRef, children } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={list.scroll} ref={listRef} aria-label="List of flags" tabIndex={0}>
      <Table className={list.table} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes.severity}>
              <VisuallyHidden>Severity</VisuallyHidden>
            </Table.Th>
            <Table.Th className={classes.term}>Flagged</Table.Th>
            <Table.Th className={classes.theme}>Theme</Table.Th>
            <Table.Th className={classes.who}>Who</Table.Th>
            <Table.Th className={classes.where}>Where</Table.Th>
            <Table.Th className={classes.when}>When</Table.Th>
            <Table.Th className={classes.state}>State</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody aria-busy={flags === null}>
          {flags === null
            ? placeholders
            : flags.map((flag) => (
                <FlagRow
                  key={flag.id}
                  flag={flag}
                  open={flag.id === openId}
                  address={addressOf(flag.id)}
                  onFocus={onFocus}
                />
              ))}
        </Table.Tbody>
      </Table>
      {children}
    </section>
  );
}

const placeholders = Array.from({ length: 12 }, (_, row) => (
  <Table.Tr key={row}>
    <Table.Td>
      <Skeleton height={20} width={38} />
    </Table.Td>
    <Table.Td colSpan={6}>
      <Skeleton height={12} width={`${90 - ((row * 17) % 40)}%`} />
    </Table.Td>
  </Table.Tr>
));

interface FlagRowProps {
  flag: FlagSummary;
  open: boolean;
  address: string;
  onFocus(id: string): void;
}

function FlagRow({ flag, open, address, onFocus }: FlagRowProps) {
  return (
    <Table.Tr
      className={`${list.row} ${classes.row}`}
      data-open={open || undefined}
      data-state={flag.state}
      data-flag={flag.id}
    >
      <Table.Td className={classes.severity}>
        <SeverityBadge severity={flag.severity} />
      </Table.Td>
      <Table.Td className={classes.term}>
        <Link
          to={address}
          id={rowLinkId(flag.id)}
          className={list.link}
          aria-current={open || undefined}
          onFocus={() => onFocus(flag.id)}
        >
          {flag.term}
        </Link>
        {flag.deleted ? (
          <Badge variant="default" size="xs" ml={8} tt="none" fw={500}>
            deleted
          </Badge>
        ) : null}
      </Table.Td>
      <Table.Td className={classes.theme}>{themeName(flag.theme)}</Table.Td>
      <Table.Td className={classes.who}>
        {personLabel(flag.person)}
        {flag.person?.yearGroup ? (
          <span className={`${classes.quiet} ${classes.year}`}>
            {' '}
            {yearWords(flag.person.yearGroup)}
          </span>
        ) : null}
      </Table.Td>
      <Table.Td className={classes.where}>
        {flag.device.name}
        {flag.device.room ? <span className={classes.quiet}> {flag.device.room}</span> : null}
      </Table.Td>
      <Table.Td className={classes.when}>
        <Moment at={flag.occurredAt} />
      </Table.Td>
      <Table.Td className={classes.state}>
        <span className={classes.stateWords} data-state={flag.state}>
          {flag.state === 'closed' && flag.outcome
            ? outcomeNames[flag.outcome]
            : stateNames[flag.state]}
        </span>
        {flag.owner && flag.state === 'acknowledged' ? (
          <span className={`${classes.quiet} ${classes.owner}`}> {flag.owner}</span>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}
