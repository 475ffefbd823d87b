import { Group, SegmentedControl, Select, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import chip from '../../ui/chip.module.css';
import { FindField } from '../../ui/find-field.tsx';
import { gravestFirst, SeverityBadge } from '../../ui/severity.tsx';
import { themeOptions } from './library-words.ts';
import { kindNames, type TermFilters } from './term-filters.ts';
import classes from './terms.module.css';
import { WordsSwitch } from './words-shown.tsx';

interface TermFilterBarProps {
  filters: TermFilters;
  /** What is typed into the search, ahead of what is looked for. */
  find: string;
  onFind(find: string): void;
  onChange(change: Partial<TermFilters>): void;
  /** Counts of severity 1 to 5 under the other filters; null while loading. */
  bySeverity: readonly number[] | null;
  wordsShown: boolean;
}

/** What the list of terms is narrowed by. */
export function TermFilterBar(props: TermFilterBarProps) {
  const { filters, find, onFind, onChange, bySeverity, wordsShown } = props;
  return (
    <div className={classes.filters}>
      <Group gap="xs">
        <FindField
          label="Find terms"
          placeholder="Find a word, a reason or a rule"
          w={230}
          find={find}
          onFind={onFind}
        />
        <Select
          size="xs"
          w={210}
          aria-label="Theme"
          placeholder="All themes"
          data={themeOptions}
          value={filters.theme}
          onChange={(theme) => onChange({ theme: theme as TermFilters['theme'] })}
          clearable
          clearButtonProps={{ 'aria-label': 'Show all themes' }}
          searchable
          nothingFoundMessage="No theme of that name"
        />
        <SegmentedControl
          size="xs"
          aria-label="Kind"
          data={[
            { value: 'all', label: 'All' },
            ...Object.entries(kindNames).map(([value, name]) => ({ value, label: `${name}s` })),
          ]}
          value={filters.kind ?? 'all'}
          onChange={(kind) =>
            onChange({ kind: kind === 'all' ? null : (kind as TermFilters['kind']) })
          }
        />
      </Group>
      <fieldset className={classes.severities} aria-label="Severity">
        {gravestFirst.map((severity) => {
          const chosen = filters.severity === severity;
          return (
            <UnstyledButton
              key={severity}
              className={`${chip.chip} ${classes.severity}`}
              aria-pressed={chosen}
              onClick={() => onChange({ severity: chosen ? null : severity })}
            >
              <SeverityBadge severity={severity} />
              <span>{bySeverity?.[severity - 1]?.toLocaleString('en-GB') ?? '–'}</span>
              <VisuallyHidden>terms; show these alone</VisuallyHidden>
            </UnstyledButton>
          );
        })}
        {wordsShown ? null : (
          <p className={classes.notice}>
            <IconInfoCircle size={15} aria-hidden />
            Many of these words are distressing. They are masked until you show them; opening a term
            shows that one.
          </p>
        )}
        <WordsSwitch />
      </fieldset>
    </div>
  );
}
