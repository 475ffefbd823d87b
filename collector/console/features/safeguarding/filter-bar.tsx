import { TOLD_FROM, themes } from '@lapwing/shared/themes';
import {
  CloseButton,
  Group,
  SegmentedControl,
  Select,
  UnstyledButton,
  VisuallyHidden,
} from '@mantine/core';
import chip from '../../ui/chip.module.css';
import { FindField } from '../../ui/find-field.tsx';
import { gravestFirst, SeverityBadge } from '../../ui/severity.tsx';
import classes from './filter-bar.module.css';
import { type FlagFilters, stateFilters } from './flag-filters.ts';

const themeOptions = Object.entries(themes)
  .map(([value, { name }]) => ({ value, label: name }))
  .sort((one, other) => one.label.localeCompare(other.label));

/** What is milder is only counted, unless somebody raised it: too rare to filter by. */
const severities = gravestFirst.filter((severity) => severity >= TOLD_FROM);

interface FilterBarProps {
  filters: FlagFilters;
  onChange(filters: FlagFilters): void;
  /** Open and acknowledged flags by severity; null while loading. */
  counts: Record<string, number> | null;
  /** Flags of the last 7 days that are only counted; null while loading. */
  countedLately: number | null;
  find: string;
  onFind(find: string): void;
}

/** What the list is narrowed by. The counts are of what is still to do, whatever is filtered. */
export function FilterBar(props: FilterBarProps) {
  const { filters, onChange, counts, countedLately, find, onFind } = props;
  return (
    <div className={classes.bar}>
      <fieldset className={classes.severities} aria-label="Severity at least">
        {severities.map((severity) => {
          const chosen = filters.minSeverity === severity;
          return (
            <UnstyledButton
              key={severity}
              className={`${chip.chip} ${classes.severity}`}
              data-within={
                (severity >= filters.minSeverity && filters.state !== 'counted') || undefined
              }
              aria-pressed={chosen}
              onClick={() =>
                onChange({
                  ...filters,
                  // None of these is only counted.
                  state: filters.state === 'counted' ? 'active' : filters.state,
                  minSeverity: chosen ? 1 : severity,
                })
              }
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
          data={stateFilters.map(({ value, label }) => ({
            value,
            label: value === 'counted' ? <Counted lately={countedLately} /> : label,
          }))}
          value={filters.state}
          onChange={(chosen) => {
            const state = chosen as FlagFilters['state'];
            onChange({
              ...filters,
              state,
              minSeverity: state === 'counted' ? 1 : filters.minSeverity,
            });
          }}
        />
        <Select
          size="xs"
          flex="1 1 140px"
          maw={190}
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
        <FindField
          label="Find in this list"
          placeholder="Find in this list"
          flex="1 1 120px"
          maw={170}
          find={find}
          onFind={onFind}
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

/** The state's name, and how many there are of it lately. */
function Counted({ lately }: { lately: number | null }) {
  return (
    <span title="Too mild to tell anybody of. The figure is for the last 7 days.">
      Counted{lately ? <span className={classes.lately}>{lately}</span> : null}
      {lately ? <VisuallyHidden>in the last 7 days</VisuallyHidden> : null}
    </span>
  );
}
