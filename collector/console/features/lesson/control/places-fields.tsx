import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { commandLimits, executableSchema } from '../../../../lessons/commands.contract.ts';
import { readSite } from './site-address.ts';

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

  function change(what: keyof Places, entered: string[]): void {
    const kept: string[] = [];
    let wrong: string | undefined;
    for (const text of entered) {
      const read = what === 'sites' ? siteOf(text) : applicationOf(text);
      if (read.kind === 'fault') wrong = read.words;
      else kept.push(read.place);
    }
    setFault(wrong === undefined ? {} : { [what]: wrong });
    onChange({ ...places, [what]: [...new Set(kept)] });
  }

  /** What is chosen already stays as it is. */
  function siteOf(text: string): Read {
    if (places.sites.includes(text)) return { kind: 'place', place: text };
    const read = readSite(text);
    return read.kind === 'fault' ? read : { kind: 'place', place: read.host };
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
        onChange={(entered) => change('sites', entered)}
      />
      <TagsInput
        label="Applications"
        description="By their program’s file name, for example winword.exe or soffice*."
        placeholder={places.applications.length === 0 ? 'winword.exe' : ''}
        splitChars={[',', ';']}
        maxTags={commandLimits.applications}
        acceptValueOnBlur
        dropdownOpened={false}
        clearable
        clearButtonProps={{ 'aria-label': 'Remove all applications' }}
        error={fault.applications}
        value={places.applications}
        onChange={(entered) => change('applications', entered)}
      />
    </>
  );
}

type Read = { kind: 'place'; place: string } | { kind: 'fault'; words: string };

function applicationOf(text: string): Read {
  const parsed = executableSchema.safeParse(text);
  return parsed.success
    ? { kind: 'place', place: parsed.data }
    : { kind: 'fault', words: parsed.error.issues[0]?.message ?? 'That is no program.' };
}
