import { Alert, Button, List, Loader, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import {
  type ImportKind,
  type ImportResult,
  importKinds,
} from '../../../../directory/import.contract.ts';
import { ApiError } from '../../../data/api.ts';
import { wordsOf } from '../../../ui/notices.tsx';
import { Page, Panel } from '../../../ui/page.tsx';
import { ChooseFile } from './choose-file.tsx';
import { type ChosenFile, useApply, usePreview } from './import-queries.ts';
import { kindWords, resultWords } from './import-words.ts';
import { PreviewView } from './preview-view.tsx';

/** Imports a list from a CSV file: choose, look at what would change, apply. */
export function ImportPage() {
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('kind');
  const kind: ImportKind = importKinds.find((one) => one === wanted) ?? 'people';
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const preview = usePreview();
  const apply = useApply();

  function look(next: ChosenFile): void {
    setChosen(next);
    apply.reset();
    preview.mutate(next);
  }

  function startOver(): void {
    setChosen(null);
    preview.reset();
    apply.reset();
  }

  function importNow(): void {
    if (!chosen || !preview.data) return;
    apply.mutate(
      { ...chosen, fingerprint: preview.data.fingerprint },
      {
        onError: (error) => {
          if (error instanceof ApiError && error.code === 'import-changed') preview.mutate(chosen);
        },
      },
    );
  }

  return (
    <Page
      title="Import a file"
      description="You see what would change before anything does."
      actions={
        <Button
          component={Link}
          to={kindWords[kind].back}
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
        >
          Back to the list
        </Button>
      }
    >
      {apply.isSuccess && chosen ? (
        <Done kind={kind} result={apply.data} onAnother={startOver} />
      ) : (
        <Stack gap={14} maw={980}>
          {chosen && (preview.data || preview.isPending) ? null : (
            <ChooseFile
              kind={kind}
              onKind={(next) => {
                startOver();
                setSearch({ kind: next }, { replace: true });
              }}
              onChosen={look}
            />
          )}
          {preview.isError ? (
            <Alert color="red" role="alert" title="The file could not be looked at">
              {wordsOf(preview.error)}
            </Alert>
          ) : null}
          {preview.isPending && !preview.data ? (
            <Panel>
              <Text size="sm" role="status">
                <Loader size="xs" mr={8} aria-hidden /> Reading {chosen?.fileName} …
              </Text>
            </Panel>
          ) : null}
          {apply.isError ? (
            <Alert color="red" role="alert" title="Nothing was imported">
              {wordsOf(apply.error)}
            </Alert>
          ) : null}
          {chosen && preview.data ? (
            <PreviewView
              chosen={chosen}
              preview={preview.data}
              looking={preview.isPending}
              applying={apply.isPending}
              onRemoveMissing={(removeMissing) => look({ ...chosen, removeMissing })}
              onApply={importNow}
              onOther={startOver}
            />
          ) : null}
        </Stack>
      )}
    </Page>
  );
}

function Done({
  kind,
  result,
  onAnother,
}: {
  kind: ImportKind;
  result: ImportResult;
  onAnother(): void;
}) {
  return (
    <Panel title="Imported">
      <Stack gap="sm" maw={640}>
        <div role="status">
          <List icon={<IconCircleCheck size={18} aria-hidden />} size="sm">
            {resultWords(result).map((words) => (
              <List.Item key={words}>{words}</List.Item>
            ))}
          </List>
        </div>
        <Text size="sm" c="dimmed">
          Was it the wrong file? Import the one that was right before: Lapwing changes back what
          differs. Ticking “Take … out” also takes back who or what was put in by mistake. People
          and classes that are new stay; delete classes and rooms on their tabs.
        </Text>
        <div>
          <Button component={Link} to={kindWords[kind].back} mr="xs">
            Look at the list
          </Button>
          <Button variant="default" onClick={onAnother}>
            Import another file
          </Button>
        </div>
      </Stack>
    </Panel>
  );
}
