import { Anchor } from '@mantine/core';
import type { ImportKind } from '../../../../directory/import.contract.ts';
import { templateAddress } from './templates.ts';

/** Downloads the file to fill in. */
export function TemplateLink({ kind }: { kind: ImportKind }) {
  return (
    <Anchor inherit href={templateAddress(kind)} download={`${kind}.csv`}>
      the template
    </Anchor>
  );
}
