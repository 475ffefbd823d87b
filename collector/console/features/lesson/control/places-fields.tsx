import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import {
  commandLimits,
  executableSchema,
  siteSchema,
} from '../../../../lessons/commands.contract.ts';

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
    const schema = what === 'sites' ? siteSchema : executableSchema;
    const kept: string[] = [];
    let wrong: string | undefined;
    for (const text of entered) {
      const parsed = schema.safeParse(text);
      if (parsed.success) kept.push(parsed.data);
      else wrong = parsed.error.issues[0]?.message;
    }
    setFault(wrong === undefined ? {} : { [what]: wrong });
    onChange({ ...places, [what]: [...new Set(kept)] });
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
