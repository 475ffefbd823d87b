import type { activity } from '@lapwing/proto';
import { silentLogger } from '@lapwing/shared/logging';
import { Spool, type SpoolOptions } from '../spool/spool.ts';
import type { SpoolTrouble } from '../spool/spool-trouble.ts';
import type { StateLayout } from '../state/state-layout.ts';

/** Opens a spool in a state directory as a service would; options override. */
export async function openSpool(
  state: StateLayout,
  options: Partial<SpoolOptions> = {},
): Promise<{ spool: Spool; troubles: SpoolTrouble[] }> {
  const troubles: SpoolTrouble[] = [];
  const spool = await Spool.open({
    folder: state.spoolFolder,
    keyFile: state.spoolKeyFile,
    floorFile: state.sequenceFloorFile,
    deviceId: 'device-1',
    firstSequence: 1,
    bounds: { maxBytes: 256 * 1024 * 1024, maxAgeMs: 60 * 24 * 3_600_000 },
    logger: silentLogger,
    onTrouble: (trouble) => troubles.push(trouble),
    ...options,
  });
  return { spool, troubles };
}

/** An application-usage event. */
export function usage(title = 'Essay'): activity.Event.$Properties {
  return {
    occurredAtMs: 1_795_000_000_000,
    applicationUsage: { executable: 'soffice.bin', application: 'Writer', title, durationMs: 1000 },
  };
}

/** A site visit. */
export function visit(): activity.Event.$Properties {
  return {
    occurredAtMs: 1_795_000_000_000,
    siteVisit: { url: 'https://a.example/', host: 'a.example' },
  };
}

/** A flag. */
export function flag(flagId = '0d7b1c2e-0000-4000-8000-000000000001'): activity.Event.$Properties {
  return {
    occurredAtMs: 1_795_000_000_000,
    flag: { flagId, termId: 'bullying.example', theme: 'bullying', severity: 3 },
  };
}
