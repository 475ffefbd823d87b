/** Electron's `shell`. What would be opened is told to the test. */
import { tell } from './control.ts';

/** Electron's `shell`, as far as Lapwing's shell uses it. */
export const shell = {
  async openExternal(url: string): Promise<void> {
    tell({ kind: 'opened', url });
  },
};
