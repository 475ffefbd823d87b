import { Button, FileButton, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type ImportKind,
  importKinds,
  MAX_IMPORT_BYTES,
} from '../../../../directory/import.contract.ts';
import { Panel } from '../../../ui/page.tsx';
import classes from './import.module.css';
import { type ChosenFile, readAsBase64 } from './import-queries.ts';
import { kindWords } from './import-words.ts';
import { TemplateLink } from './template-link.tsx';

interface ChooseFileProps {
  kind: ImportKind;
  onKind(kind: ImportKind): void;
  onChosen(chosen: ChosenFile): void;
}

/** The first step: what the file is about, and the file itself, dropped or chosen. */
export function ChooseFile({ kind, onKind, onChosen }: ChooseFileProps) {
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  async function take(file: File | null | undefined): Promise<void> {
    if (!file) return;
    if (file.size > MAX_IMPORT_BYTES) {
      setFault(`${file.name} is larger than 5 MB. Split it, and import the parts.`);
      return;
    }
    try {
      const content = await readAsBase64(file);
      setFault(null);
      onChosen({ kind, fileName: file.name.slice(0, 200), file: content, removeMissing: false });
    } catch {
      setFault(`${file.name} could not be read. Is it open in another program, or gone?`);
    }
  }

  return (
    <Panel>
      <Stack gap="sm">
        <SegmentedControl
          aria-label="What the file is about"
          value={kind}
          onChange={(value) => onKind(value as ImportKind)}
          data={importKinds.map((value) => ({ value, label: kindWords[value].label }))}
          className={classes.kinds ?? ''}
        />
        <Text size="sm">
          {kindWords[kind].columns} The names that SIMS, Arbor and Bromcom give their columns are
          known. Start from <TemplateLink kind={kind} /> if you have no file yet.
        </Text>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard */}
        <div
          className={classes.drop}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void take(event.dataTransfer.files[0]);
          }}
        >
          <IconFileTypeCsv size={34} stroke={1.3} aria-hidden />
          <Text size="sm">Drop a CSV file here, or</Text>
          <FileButton
            accept=".csv,.txt,.tsv,text/csv"
            inputProps={{ 'aria-label': 'CSV file' }}
            onChange={(file) => void take(file)}
          >
            {(props) => <Button {...props}>Choose a file</Button>}
          </FileButton>
          <Text size="xs" c="dimmed">
            Up to 5 MB and 20,000 lines
          </Text>
        </div>
        {fault ? (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {fault}
          </Text>
        ) : null}
      </Stack>
    </Panel>
  );
}
