/**
 * Appends to the spool of the state directory given, until it is killed, and
 * prints each sequence number as soon as it is confirmed: `number submission`.
 * Every tenth event is a flag; every fiftieth confirmed one is acknowledged and
 * printed as `acked number`. Trouble is printed as `trouble kind`.
 */
import { writeSync } from 'node:fs';
import { silentLogger } from '@lapwing/shared/logging';
import { Spool } from '../spool/spool.ts';
import { prepareState } from '../state/state-layout.ts';

const [root = '', sessionId = ''] = process.argv.slice(2);
const state = await prepareState(root);
const spool = await Spool.open({
  folder: state.spoolFolder,
  keyFile: state.spoolKeyFile,
  floorFile: state.sequenceFloorFile,
  deviceId: 'device-1',
  firstSequence: 1,
  bounds: { maxBytes: 256 * 1024 * 1024, maxAgeMs: 60 * 24 * 3_600_000 },
  logger: silentLogger,
  onTrouble: ({ kind }) => writeSync(1, `trouble ${kind}\n`),
});
spool.noteSession(sessionId, { account: 'pupil', lastSeenMs: Date.now() });

let submission = 0;
/** Eight writers, so that commits hold several events and a kill hits them anywhere. */
await Promise.all(Array.from({ length: 8 }, write));

async function write(): Promise<never> {
  for (;;) {
    submission += 1;
    const mine = submission;
    const kind =
      mine % 10 === 0
        ? { flag: { flagId: `flag-${mine}`, severity: 3 } }
        : { applicationUsage: { executable: 'soffice.bin', title: 'x'.repeat(mine % 300) } };
    const sequence = await spool.append(
      { occurredAtMs: Date.now(), ...kind },
      { sessionId, submission: mine },
    );
    writeSync(1, `${sequence} ${mine}\n`);
    if (sequence % 50 === 0) {
      writeSync(1, `acked ${sequence}\n`);
      spool.acknowledge([{ first: sequence, last: sequence }]);
    }
  }
}
