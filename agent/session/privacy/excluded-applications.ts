/** Which programs are left alone. */

/** Says whether an executable is an excluded application. */
export type ApplicationTest = (executable: string) => boolean;

/**
 * Compiles the policy's list of executables: base names in which `*` stands for
 * any characters. Case and a trailing `.exe` do not matter, so `keepass*` covers
 * `KeePassXC.exe` as well as `keepassxc`.
 */
export function compileExcludedApplications(patterns: readonly string[]): ApplicationTest {
  const compiled = patterns
    .map(programName)
    .filter((pattern) => pattern !== '')
    .map((pattern) => pattern.split('*'));
  return (executable) => {
    const name = programName(executable);
    return name !== '' && compiled.some((parts) => matches(parts, name));
  };
}

/** Base name of an executable in lower case, without `.exe`. */
export function programName(executable: string): string {
  const base = executable.slice(
    Math.max(executable.lastIndexOf('/'), executable.lastIndexOf('\\')) + 1,
  );
  return base
    .trim()
    .toLowerCase()
    .replace(/\.exe$/, '');
}

/** Whether the name is the fixed parts in this order, with anything between them. */
function matches(parts: readonly string[], name: string): boolean {
  const first = parts[0] ?? '';
  if (parts.length === 1) return name === first;
  const last = parts.at(-1) ?? '';
  if (name.length < first.length + last.length) return false;
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  const end = name.length - last.length;
  let position = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, position);
    if (found === -1 || found + part.length > end) return false;
    position = found + part.length;
  }
  return true;
}
