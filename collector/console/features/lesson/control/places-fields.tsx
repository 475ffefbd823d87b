import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { commandLimits } from '../../../../lessons/commands.contract.ts';
import { namesOf, programsOf } from './application-names.ts';
import { readSite } from './site-address.ts';
import { useApplications } from './use-control.ts';

/** Sites and applications that are chosen. */
export interface Places {
  sites: string[];
  applications: string[];
}

/** None yet. */
export const noPlaces: Places = { sites: [], applications: [] };

/** Sites and applications to limit to, or to block. Addresses that are pasted become their hosts. */
export function PlacesFields({
  places,
  onChange,
}: {
  places: Places;
  onChange(places: Places): void;
}) {
  const [fault, setFault] = useState<{ sites?: string; applications?: string }>({});
  const [choosing, setChoosing] = useState(false);
  const known = useApplications();
  const groups = [
    { group: 'The school’s list', items: known.listed.map(({ name }) => name) },
    { group: 'In front in this lesson', items: known.seen.map(({ name }) => name) },
  ];

  function changeSites(entered: string[]): void {
    const sites: string[] = [];
    let wrong: string | undefined;
    for (const text of entered) {
      // What is chosen already stays as it is.
      const read = places.sites.includes(text)
        ? { kind: 'site' as const, host: text }
        : readSite(text);
      if (read.kind === 'fault') wrong = read.words;
      else sites.push(read.host);
    }
    setFault(wrong === undefined ? {} : { sites: wrong });
    onChange({ ...places, sites: [...new Set(sites)] });
  }

  function changeApplications(entered: string[]): void {
    const { executables, fault: wrong } = programsOf(entered, known);
    setFault(wrong === null ? {} : { applications: wrong });
    onChange({ ...places, applications: executables });
  }

  return (
    <>
      <TagsInput
        data-autofocus
        label="Sites"
        description="Each with all its pages and sub-domains. Press Enter after each."
        placeholder={places.sites.length === 0 ? 'bbc.co.uk' : ''}
        splitChars={[',', ' ', ';']}
        maxTags={commandLimits.sites}
        acceptValueOnBlur
        dropdownOpened={false}
        clearable
        clearButtonProps={{ 'aria-label': 'Remove all sites' }}
        error={fault.sites}
        value={places.sites}
        onChange={changeSites}
      />
      <TagsInput
        label="Applications"
        description="Choose by name, or type a program’s file name, such as gimp* or scratch.exe."
        placeholder={places.applications.length === 0 ? 'Microsoft Word' : ''}
        splitChars={[',', ';']}
        maxTags={commandLimits.applications}
        acceptValueOnBlur
        data={groups.filter(({ items }) => items.length > 0)}
        dropdownOpened={choosing}
        onDropdownOpen={() => setChoosing(true)}
        onDropdownClose={() => setChoosing(false)}
        // Left open it would lie over the button that sends.
        onOptionSubmit={() => setChoosing(false)}
        onSearchChange={(typed) => {
          if (typed !== '') setChoosing(true);
        }}
        clearable
        clearButtonProps={{ 'aria-label': 'Remove all applications' }}
        error={fault.applications}
        value={namesOf(places.applications, known)}
        onChange={changeApplications}
      />
    </>
  );
}
