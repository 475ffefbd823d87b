/** The collector's settings: all of them, read and checked once at start. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Settings of a collector. */
export interface CollectorConfig {
  /** Keys, certificate and the embedded PostgreSQL live here. */
  dataDir: string;
  /** Address that the TLS port listens on. */
  host: string;
  /** TLS port; 0 takes any that is free. */
  port: number;
  /** Port for plain HTTP on 127.0.0.1, or null for none; 0 takes any that is free. */
  loopbackHttpPort: number | null;
  /** Address under which agents and staff reach the collector, where it is not what it seems from here. */
  publicUrl: string | null;
  /** The school's own PostgreSQL, or null for the embedded one. */
  databaseUrl: string | null;
  /** The school's own certificate, or null for a self-signed one. */
  tls: { certFile: string; keyFile: string } | null;
  /** Folder of the built console. */
  consoleFolder: string;
  logLevel: 'error' | 'warn' | 'info' | 'debug';
}

/** A setting that will not do, and why. */
export interface ConfigFault {
  setting: string;
  message: string;
}

/** The settings, or everything that is wrong with them. */
export type ConfigResult =
  | { kind: 'valid'; config: CollectorConfig }
  | { kind: 'invalid'; faults: ConfigFault[] };

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'Give a number from 0 to 65535.')
  .transform(Number)
  .refine((value) => value <= 65_535, 'Give a number from 0 to 65535.');

function isUrlOf(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

const settingsSchema = z
  .object({
    LAPWING_DATA_DIR: z.string().optional(),
    LAPWING_HOST: z.string().default('0.0.0.0'),
    LAPWING_PORT: port.default(8443),
    LAPWING_LOOPBACK_HTTP_PORT: port.optional(),
    LAPWING_PUBLIC_URL: z
      .string()
      .refine(
        (text) => isUrlOf(text, ['https:']) && new URL(text).pathname === '/',
        'Give an address like https://lapwing.school.example:8443, without a path.',
      )
      .optional(),
    DATABASE_URL: z
      .string()
      .refine(
        (text) => isUrlOf(text, ['postgres:', 'postgresql:']),
        'Give an address like postgres://lapwing:PASSWORD@localhost:5432/lapwing.',
      )
      .optional(),
    LAPWING_TLS_CERT: z.string().optional(),
    LAPWING_TLS_KEY: z.string().optional(),
    LAPWING_CONSOLE_DIR: z.string().optional(),
    LAPWING_LOG_LEVEL: z
      .enum(['error', 'warn', 'info', 'debug'], 'Choose error, warn, info or debug.')
      .default('info'),
  })
  .superRefine((settings, context) => {
    const { LAPWING_TLS_CERT: cert, LAPWING_TLS_KEY: key } = settings;
    if ((cert === undefined) === (key === undefined)) return;
    const missing = cert === undefined ? 'LAPWING_TLS_CERT' : 'LAPWING_TLS_KEY';
    const message = 'Give the certificate’s file and its key’s file together, or neither.';
    context.addIssue({ code: 'custom', path: [missing], message });
  });

/** Reads the settings from environment variables; empty ones count as not set. */
export function readConfig(
  environment: Record<string, string | undefined>,
  isRoot: boolean,
): ConfigResult {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      setting: String(path[0]),
      message,
    }));
    return { kind: 'invalid', faults };
  }
  const settings = parsed.data;
  const ownFolder = isRoot ? '/var/lib/lapwing' : join(homedir(), '.local', 'share', 'lapwing');
  const config: CollectorConfig = {
    dataDir: resolve(settings.LAPWING_DATA_DIR ?? ownFolder),
    host: settings.LAPWING_HOST,
    port: settings.LAPWING_PORT,
    loopbackHttpPort: settings.LAPWING_LOOPBACK_HTTP_PORT ?? null,
    publicUrl: settings.LAPWING_PUBLIC_URL?.replace(/\/$/, '') ?? null,
    databaseUrl: settings.DATABASE_URL ?? null,
    tls:
      settings.LAPWING_TLS_CERT === undefined
        ? null
        : { certFile: settings.LAPWING_TLS_CERT, keyFile: settings.LAPWING_TLS_KEY! },
    consoleFolder: resolve(settings.LAPWING_CONSOLE_DIR ?? builtConsole),
    logLevel: settings.LAPWING_LOG_LEVEL,
  };
  return { kind: 'valid', config };
}

/** Where `npm run build` puts the console. */
const builtConsole = join(import.meta.dirname, '..', 'console', 'dist');

/** The faults in words, one a line. */
export function describeFaults(faults: readonly ConfigFault[]): string {
  const lines = faults.map(({ setting, message }) => `  ${setting}: ${message}`);
  return ['The collector cannot start with these settings:', ...lines].join('\n');
}
