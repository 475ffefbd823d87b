/** Importing CSV files, for ICT staff. */
import { ictRoles } from '../../api/roles.ts';
import { type Route, refuse, route } from '../../api/route.ts';
import type { DirectoryDeps } from '../directory-deps.ts';
import {
  importApplyRequestSchema,
  importPreviewSchema,
  importRequestSchema,
  importResultSchema,
  MAX_IMPORT_BYTES,
} from '../import.contract.ts';
import { applyPlan } from './apply-plan.ts';
import { lockImports, readSnapshot } from './directory-snapshot.ts';
import { planImport } from './make-plan.ts';
import { previewOf, resultOf } from './preview.ts';

/** The file in base64, and what stands around it. */
const MAX_BODY_BYTES = Math.ceil((MAX_IMPORT_BYTES * 4) / 3) + 4_096;

/** Routes of the import. */
export function importRoutes(deps: Pick<DirectoryDeps, 'devicesMoved'>): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/import/preview',
      access: ictRoles,
      summary: 'What importing a CSV file of people, classes or rooms would change.',
      body: importRequestSchema,
      maxBodyBytes: MAX_BODY_BYTES,
      response: importPreviewSchema,
      pupilData: true,
      audit: ({ body }, { rows, faultCount, changes }) => ({
        action: 'directory.import-previewed',
        subjectKind: 'import',
        subjectId: body.kind,
        detail: { fileName: body.fileName, rows, faults: faultCount, changes },
      }),
      handle: async ({ tx, body }) => {
        const bytes = Buffer.from(body.file, 'base64');
        const snapshot = await readSnapshot(tx);
        const planned = planImport({ ...body, bytes }, snapshot);
        return previewOf(planned, snapshot.people, body.removeMissing);
      },
    }),
    route({
      method: 'POST',
      path: '/api/import/apply',
      access: ictRoles,
      summary: 'Imports a CSV file as its preview said, all of it or nothing.',
      body: importApplyRequestSchema,
      maxBodyBytes: MAX_BODY_BYTES,
      response: importResultSchema,
      pupilData: false,
      audit: ({ body }, { applied }) => ({
        action: 'directory.imported',
        subjectKind: 'import',
        subjectId: body.kind,
        detail: {
          fileName: body.fileName,
          removeMissing: body.removeMissing,
          ...Object.fromEntries(
            applied.map(({ thing, added, changed, removed }) => [
              thing,
              `${added} added, ${changed} changed, ${removed} removed`,
            ]),
          ),
        },
      }),
      handle: async ({ tx, body, schoolId }) => {
        await lockImports(tx, schoolId);
        const bytes = Buffer.from(body.file, 'base64');
        const planned = planImport({ ...body, bytes }, await readSnapshot(tx));
        if (planned.kind === 'unusable') {
          return refuse(422, 'import-faults', planned.faults[0]!.message);
        }
        if (planned.fingerprint !== body.fingerprint) {
          return refuse(
            409,
            'import-changed',
            'The lists have changed since you looked. Nothing was imported: look at the new preview, then import.',
          );
        }
        const { moved } = await applyPlan(tx, schoolId, planned.plan);
        await deps.devicesMoved(tx, schoolId, moved);
        return resultOf(planned.plan);
      },
    }),
  ];
}
