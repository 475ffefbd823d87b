import { themes } from '@lapwing/shared/themes';
import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useLocation } from 'react-router';
import type { TermDetail } from '../../../policy/library.contract.ts';
import { ApiError } from '../../data/api.ts';
import { DetailPanel } from '../../ui/detail-panel.tsx';
import { ErrorNotice } from '../../ui/notices.tsx';
import { SeverityBadge, severityName } from '../../ui/severity.tsx';
import library from './library.module.css';
import { useTerm } from './library-queries.ts';
import { kindNames } from './term-filters.ts';
import { TermPattern } from './term-pattern.tsx';
import { TermRules } from './term-rules.tsx';

/** One term in full: what it matches, when it counts, and why it is as grave as it is. */
export function TermPanel({ id, onClose }: { id: string; onClose(): void }) {
  const walked = useLocation().state === 'walked';
  const query = useTerm(id);
  const unknown = query.error instanceof ApiError && query.error.code === 'term-unknown';
  return (
    <DetailPanel
      title={query.data ? `“${query.data.text}”` : 'Term'}
      subject={id}
      takesFocus={!walked}
      onClose={onClose}
    >
      {query.data ? (
        <TermFacts term={query.data} />
      ) : query.isError ? (
        <ErrorNotice
          title={unknown ? 'There is no such term' : 'The term could not be opened'}
          error={query.error}
          {...(unknown ? {} : { onRetry: () => void query.refetch() })}
        />
      ) : (
        <Stack gap="md" aria-busy>
          <Skeleton height={20} width={150} />
          <Skeleton height={70} />
          <Skeleton height={120} />
        </Stack>
      )}
    </DetailPanel>
  );
}

function TermFacts({ term }: { term: TermDetail }) {
  return (
    <Stack gap="md">
      <Group gap="xs">
        <SeverityBadge severity={term.severity} named />
        <Text size="sm" fw={550}>
          {themes[term.theme].name}
        </Text>
        <Text size="sm" c="dimmed">
          {kindNames[term.kind]}
        </Text>
      </Group>
      <section>
        <Title order={3}>What it finds</Title>
        <TermPattern elements={term.elements} />
      </section>
      <section>
        <Title order={3}>When it counts</Title>
        <TermRules term={term} />
      </section>
      <section>
        <Title order={3}>
          Why severity {term.severity}, {severityName(term.severity).toLowerCase()}
        </Title>
        <Text size="sm" mt={4}>
          {term.reason || 'The library gives no reason for this term.'}
        </Text>
        {term.certain ? null : (
          <Text size="sm" c="dimmed" mt={4}>
            This is where it starts from: what stands around it may raise or lower it.
          </Text>
        )}
      </section>
      <p className={library.quiet}>
        Rule {term.ruleId}, line {term.line} of the term file
      </p>
    </Stack>
  );
}
