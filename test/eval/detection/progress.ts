/** One line on stderr that says what is being done; nothing where nobody watches. */
export function progress(doing: string): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[K${doing}`);
}
