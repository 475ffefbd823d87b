/** Electron's `clipboard`, as far as the shell uses it: text, of this process only. */
let text = '';

export const clipboard = {
  readText: (): string => text,
  writeText(next: string): void {
    text = next;
  },
};
