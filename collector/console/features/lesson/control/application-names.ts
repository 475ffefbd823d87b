import { commandLimits, executableSchema } from '../../../../lessons/commands.contract.ts';

/** An application as people name it, and the programs that it is to focus and block. */
export interface NamedApplication {
  readonly name: string;
  readonly executables: readonly string[];
}

/** Applications to choose from. */
export interface KnownApplications {
  /** Of the school's list. */
  readonly listed: readonly NamedApplication[];
  /** Seen in front in this lesson, and not on the list. */
  readonly seen: readonly NamedApplication[];
}

/**
 * The school's list, and what was seen beside it, by name. Entries of the list that are one program,
 * and so are allowed and blocked together, are one choice.
 *
 * @param seen program → name of the application
 */
export function knownApplications(
  list: readonly NamedApplication[],
  seen: ReadonlyMap<string, string>,
): KnownApplications {
  const byPrograms = new Map<string, NamedApplication>();
  for (const { name, executables } of list) {
    if (executables.length === 0) continue;
    const key = executables.join('/');
    const before = byPrograms.get(key);
    byPrograms.set(key, { name: before ? `${before.name} / ${name}` : name, executables });
  }
  const listed = [...byPrograms.values()];
  const isListed = compile(listed.flatMap(({ executables }) => executables));
  const beside = new Map<string, string[]>();
  for (const [executable, name] of seen) {
    if (!isListed(executable)) beside.set(name, [...(beside.get(name) ?? []), executable]);
  }
  const names = new Set(listed.map(({ name }) => name));
  const others = [...beside].map(([name, executables]) => ({
    // Another program of the same name is told apart.
    name: names.has(name) ? `${name} (${executables.join(', ')})` : name,
    executables,
  }));
  return { listed, seen: others.sort((one, other) => one.name.localeCompare(other.name)) };
}

/** Programs as people read them: names where all of an application's are there, else file names. */
export function namesOf(
  executables: readonly string[],
  { listed, seen }: KnownApplications,
): string[] {
  const chosen = new Set(executables);
  const whole = [...listed, ...seen].filter((one) => one.executables.every((of) => chosen.has(of)));
  const named = new Set(whole.flatMap((one) => one.executables));
  return [...whole.map(({ name }) => name), ...executables.filter((one) => !named.has(one))];
}

/** A command, a scene's action or what is in force, with its applications as people read them. */
export function named<T extends object>(places: T, known: KnownApplications): T {
  if (!('applications' in places)) return places;
  return { ...places, applications: namesOf(places.applications as string[], known) };
}

/** The programs of names and file names; of what is neither, why. */
export function programsOf(
  entered: readonly string[],
  { listed, seen }: KnownApplications,
): { executables: string[]; fault: string | null } {
  const executables = new Set<string>();
  let fault: string | null = null;
  for (const text of entered) {
    const isNamed = ({ name }: NamedApplication) => name.toLowerCase() === text.toLowerCase();
    const application = listed.find(isNamed) ?? seen.find(isNamed);
    const typed = executableSchema.safeParse(text);
    if (application) for (const one of application.executables) executables.add(one);
    else if (typed.success) executables.add(typed.data);
    else fault = typed.error.issues[0]?.message ?? 'That is no program.';
  }
  if (executables.size > commandLimits.applications) {
    fault = `Choose at most ${commandLimits.applications} programs.`;
  }
  return { executables: [...executables].slice(0, commandLimits.applications), fault };
}

/** Whether a program is one of the patterns, as PCs judge it: case and ".exe" do not matter. */
function compile(patterns: readonly string[]): (executable: string) => boolean {
  const whole = patterns.map((pattern) => {
    const literally = plain(pattern).replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${literally.replaceAll('*', '.*')}$`);
  });
  return (executable) => whole.some((one) => one.test(plain(executable)));
}

function plain(executable: string): string {
  return executable.toLowerCase().replace(/\.exe$/, '');
}
