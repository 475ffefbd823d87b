import { themes } from '@lapwing/shared/themes';
import {
  CloseButton,
  Group,
  SegmentedControl,
  Select,
  TextInput,
  UnstyledButton,
  VisuallyHidden,
} from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Ref } from 'react';
import { gravestFirst, SeverityBadge, TOLD_FROM } from '../../ui/severity.tsx';
import classes from './filter-bar.module.css';
import { type FlagFilters, stateFilters } from './flag-filters.ts';

const themeOptions = Object.entries(themes)
  .map(([value, { name }]) => ({ value, label: name }))
  .sort((one, other) => one.label.localeCompare(other.label));

interface FilterBarProps {
  filters: FlagFilters;
  onChange(filters: FlagFilters): void;
  /** Open and acknowledged flags by severity; null while loading. */
  counts: Record<string, number> | null;
  find: string;
  onFind(find: string): void;
  findRef: Ref<HTMLInputElement>;
}

/** What the list is narrowed by. The counts are of what is still to do, whatever is filtered. */
export function FilterBar({ filters, onChange, counts, find, onFind, findRef }: FilterBarProps) {
  return (
    <div className={classes.bar}>
      <fieldset className={classes.severities} aria-label="Severity at least">
        {gravestFirst.map((severity) => {
          const chosen = filters.minSeverity === severity && severity !== TOLD_FROM;
          return (
            <UnstyledButton
              key={severity}
              className={classes.severity}
              data-within={severity >= filters.minSeverity || undefined}
              aria-pressed={chosen}
              onClick={() => onChange({ ...filters, minSeverity: chosen ? TOLD_FROM : severity })}
              {...(severity < TOLD_FROM
                ? { title: 'Only counted: nobody is told of these. Choose to list them.' }
                : {})}
            >
              <SeverityBadge severity={severity} named />
              <span className={classes.count}>{counts ? (counts[severity] ?? 0) : '–'}</span>
              <VisuallyHidden>to do; show this severity and above</VisuallyHidden>
            </UnstyledButton>
          );
        })}
      </fieldset>
      <Group gap="xs" className={classes.rest}>
        <SegmentedControl
          size="xs"
          aria-label="State"
          data={stateFilters.map(({ value, label }) => ({ value, label }))}
          value={filters.state}
          onChange={(state) => onChange({ ...filters, state: state as FlagFilters['state'] })}
        />
        <Select
          size="xs"
          w={190}
          aria-label="Theme"
          placeholder="All themes"
          data={themeOptions}
          value={filters.theme}
          onChange={(theme) => onChange({ ...filters, theme })}
          clearable
          clearButtonProps={{ 'aria-label': 'Show all themes' }}
          searchable
          nothingFoundMessage="No theme of that name"
        />
        <TextInput
          size="xs"
          w={170}
          ref={findRef}
          aria-label="Find in this list"
          placeholder="Find in this list"
          leftSection={<IconSearch size={14} aria-hidden />}
          value={find}
          onChange={(event) => onFind(event.currentTarget.value)}
          rightSection={
            find ? (
              <CloseButton size="xs" aria-label="Stop finding" onClick={() => onFind('')} />
            ) : null
          }
        />
        {filters.person ? (
          <span className={classes.person}>
            {filters.person}
            <CloseButton
              size="xs"
              aria-label={`Show everybody, not only ${filters.person}`}
              onClick={() => onChange({ ...filters, person: null })}
            />
          </span>
        ) : null}
      </Group>
    </div>
  );
}
