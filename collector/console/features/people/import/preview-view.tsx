import { Alert, Button, Checkbox, Group, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ImportPreview } from '../../../../directory/import.contract.ts';
import { Panel } from '../../../ui/page.tsx';
import { FaultTable } from './fault-table.tsx';
import classes from './import.module.css';
import type { ChosenFile } from './import-queries.ts';
import { applyWords, fileWords, kindWords } from './import-words.ts';
import { SectionView } from './section-view.tsx';

interface PreviewViewProps {
  chosen: ChosenFile;
  preview: ImportPreview;
  looking: boolean;
  applying: boolean;
  onRemoveMissing(wanted: boolean): void;
  onApply(): void;
  onOther(): void;
}

/** The second step: what is in the file, what is wrong with it, and what it would change. */
export function PreviewView(props: PreviewViewProps) {
  const { chosen, preview, looking, applying } = props;
  const unusable = preview.faults.some(({ severity }) => severity === 'file');
  return (
    <>
      <Panel title={chosen.fileName}>
        <Stack gap="sm">
          <Text size="sm">{unusable ? 'Nothing of it can be imported.' : fileWords(preview)}</Text>
          <ColumnLine columns={preview.columns} />
          {unusable ? null : (
            <Checkbox
              label={kindWords[chosen.kind].removing}
              checked={chosen.removeMissing}
              disabled={looking || applying}
              onChange={(event) => props.onRemoveMissing(event.currentTarget.checked)}
            />
          )}
          {preview.removal === 'held-back' && !unusable ? (
            <Alert color="orange" icon={<IconAlertTriangle aria-hidden />}>
              Nothing is taken out, because some lines could not be read and may have meant who or
              what is missing. Correct the lines below, and choose the file again.
            </Alert>
          ) : null}
          {applying ? (
            <Progress value={100} animated aria-label="Importing" />
          ) : (
            <Group gap="xs">
              <Button
                disabled={unusable || preview.changes === 0 || looking}
                onClick={props.onApply}
              >
                {preview.changes === 0 ? 'Nothing to import' : applyWords(preview)}
              </Button>
              <Button variant="default" onClick={props.onOther}>
                Choose another file
              </Button>
            </Group>
          )}
          {preview.changes === 0 && !unusable && preview.faultCount === 0 ? (
            <Alert icon={<IconInfoCircle aria-hidden />}>
              Everything in this file is in Lapwing already.
            </Alert>
          ) : null}
        </Stack>
      </Panel>
      {preview.faultCount > 0 ? (
        <FaultTable faults={preview.faults} count={preview.faultCount} />
      ) : null}
      {preview.sections.map((section) => (
        <SectionView key={section.thing} section={section} />
      ))}
    </>
  );
}

function ColumnLine({ columns }: { columns: ImportPreview['columns'] }) {
  if (columns.length === 0) return null;
  return (
    <ul className={classes.columns} aria-label="Columns of the file">
      {columns.map(({ header, meaning }, index) => (
        <li key={index} data-unused={meaning === null || undefined}>
          <strong>{header || '(no name)'}</strong> {meaning === null ? 'not used' : `→ ${meaning}`}
        </li>
      ))}
    </ul>
  );
}
