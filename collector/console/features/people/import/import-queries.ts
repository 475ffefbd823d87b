import { useMutation } from '@tanstack/react-query';
import {
  type ImportKind,
  importPreviewSchema,
  importResultSchema,
} from '../../../../directory/import.contract.ts';
import { ask } from '../../../data/api.ts';
import { refreshDirectory } from '../people-queries.ts';

/** A file that was chosen, and how it is to be imported. */
export interface ChosenFile {
  kind: ImportKind;
  fileName: string;
  /** The bytes in base64. */
  file: string;
  removeMissing: boolean;
}

/** Reads a file of this computer; rejects where the browser cannot. */
export function readAsBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/** Asks what importing a file would change. */
export function usePreview() {
  return useMutation({
    mutationFn: (chosen: ChosenFile) =>
      ask('/api/import/preview', importPreviewSchema, { method: 'POST', body: chosen }),
  });
}

/** Imports a file as its preview said. */
export function useApply() {
  return useMutation({
    mutationFn: (chosen: ChosenFile & { fingerprint: string }) =>
      ask('/api/import/apply', importResultSchema, { method: 'POST', body: chosen }),
    onSettled: refreshDirectory,
  });
}
