import { themes } from '@lapwing/shared/themes';
import { Badge, Skeleton, Table, VisuallyHidden } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { Link } from 'react-router';
import type { TermSummary } from '../../../policy/library.contract.ts';
import list from '../../ui/list-table.module.css';
import { SeverityBadge } from '../../ui/severity.tsx';
import { yearsWords } from './library-words.ts';
import { kindNames } from './term-filters.ts';
import classes from './terms.module.css';
import { Words } from './words-shown.tsx';

interface TermTableProps {
  terms: readonly TermSummary[] | null;
  openId: string | null;
  wordsShown: boolean;
  addressOf(id: string): string;
  onFocus(id: string): void;
  listRef: Ref<HTMLElement>;
  /** What stands under the rows. */
  children?: ReactNode;
}

/** Id of the link of a term's row, for moving the focus to it. */
export function termLinkId(termId: string): string {
  return `term-${termId}`;
}

/** The list of terms. Each row is one link, so that it opens by click, Enter or in a new tab. */
export function TermTable(props: TermTableProps) {
  const { terms, openId, wordsShown, addressOf, onFocus, listRef, children } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={list.scroll} ref={listRef} aria-label="List of terms" tabIndex={0}>
      <Table className={list.table} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes.grade}>
              <VisuallyHidden>Severity</VisuallyHidden>
            </Table.Th>
            <Table.Th className={classes.term}>Term</Table.Th>
            <Table.Th className={classes.theme}>Theme</Table.Th>
            <Table.Th className={classes.kind}>Kind</Table.Th>
            <Table.Th className={classes.counts}>Counts</Table.Th>
            <Table.Th className={classes.reason}>Why</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody aria-busy={terms === null}>
          {terms === null
            ? placeholders
            : terms.map((term) => (
                <Table.Tr
                  key={term.id}
                  className={`${list.row} ${classes.row}`}
                  data-open={term.id === openId || undefined}
                >
                  <Table.Td>
                    <SeverityBadge severity={term.severity} />
                  </Table.Td>
                  <Table.Td className={classes.term}>
                    <Link
                      to={addressOf(term.id)}
                      id={termLinkId(term.id)}
                      className={list.link}
                      aria-current={term.id === openId || undefined}
                      onFocus={() => onFocus(term.id)}
                    >
                      <Words text={term.text} shown={wordsShown} />
                    </Link>
                  </Table.Td>
                  <Table.Td className={classes.theme}>{themes[term.theme].name}</Table.Td>
                  <Table.Td className={classes.kind}>{kindNames[term.kind]}</Table.Td>
                  <Table.Td className={classes.counts}>
                    <Conditions term={term} />
                  </Table.Td>
                  <Table.Td className={classes.reason}>{term.reason}</Table.Td>
                </Table.Tr>
              ))}
        </Table.Tbody>
      </Table>
      {children}
    </section>
  );
}

/** What makes a term count more, less or only for some, in a word each. */
function Conditions({ term }: { term: TermSummary }) {
  const conditions = [
    term.certain ? 'always' : '',
    term.conditional ? 'by context' : '',
    term.exact ? 'as written' : '',
    term.boundary === 'prefix' ? 'beginnings' : '',
    term.boundary === 'substring' ? 'within words' : '',
    yearsWords(term.years),
  ].filter(Boolean);
  return conditions.map((condition) => (
    <Badge key={condition} variant="default" size="sm" tt="none" fw={500} mr={4}>
      {condition}
    </Badge>
  ));
}

const placeholders = Array.from({ length: 14 }, (_, row) => (
  <Table.Tr key={row}>
    <Table.Td>
      <Skeleton height={20} width={38} />
    </Table.Td>
    <Table.Td colSpan={5}>
      <Skeleton height={12} width={`${90 - ((row * 17) % 40)}%`} />
    </Table.Td>
  </Table.Tr>
));
