import { Skeleton, Table } from '@mantine/core';
import { Link } from 'react-router';
import list from '../../ui/list-table.module.css';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import classes from './people.module.css';

/** A class or room as its list shows it. */
export interface NamedLine {
  id: string;
  name: string;
  /** The middle column. */
  detail: string | null;
  count: number;
}

interface NamedTableProps {
  label: string;
  lines: readonly NamedLine[] | null;
  openId: string | null;
  pathOf(id: string): string;
  onOpen(id: string): void;
  headings: { detail: string | null; count: string };
}

/** Id of the link of a line, for moving the focus to it. */
export function lineLinkId(id: string): string {
  return `line-${id}`;
}

/** A list of classes or rooms; J and K walk it. */
export function NamedTable({ label, lines, openId, pathOf, onOpen, headings }: NamedTableProps) {
  function walk(step: 1 | -1): void {
    if (!lines || lines.length === 0) return;
    const focused = document.activeElement?.id;
    const index = lines.findIndex(({ id }) => id === openId || lineLinkId(id) === focused);
    const next = lines[Math.min(Math.max(index + step, 0), lines.length - 1)]!;
    if (openId) onOpen(next.id);
    else document.getElementById(lineLinkId(next.id))?.focus();
  }
  useShortcuts([
    { key: 'j', label: 'Next line', run: () => walk(1) },
    { key: 'k', label: 'Previous line', run: () => walk(-1) },
  ]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={list.scroll} aria-label={label} tabIndex={0}>
      <Table className={list.table} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            {headings.detail ? <Table.Th w="50%">{headings.detail}</Table.Th> : null}
            <Table.Th className={classes.number}>{headings.count}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody aria-busy={lines === null}>
          {lines === null
            ? placeholders
            : lines.map(({ id, name, detail, count }) => (
                <Table.Tr key={id} className={list.row} data-open={id === openId || undefined}>
                  <Table.Td>
                    <Link
                      to={pathOf(id)}
                      id={lineLinkId(id)}
                      className={list.link}
                      aria-current={id === openId || undefined}
                    >
                      {name}
                    </Link>
                  </Table.Td>
                  {headings.detail ? <Table.Td>{detail ?? '–'}</Table.Td> : null}
                  <Table.Td className={classes.number}>{count.toLocaleString('en-GB')}</Table.Td>
                </Table.Tr>
              ))}
        </Table.Tbody>
      </Table>
      {lines?.length === 0 ? <p className={classes.quiet}>Nothing of that name.</p> : null}
    </section>
  );
}

const placeholders = Array.from({ length: 8 }, (_, row) => (
  <Table.Tr key={row}>
    <Table.Td colSpan={3}>
      <Skeleton height={12} width={`${92 - ((row * 13) % 35)}%`} />
    </Table.Td>
  </Table.Tr>
));
