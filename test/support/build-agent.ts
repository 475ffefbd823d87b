/**
 * Before the tests that run the built agent: it is built, once for the whole run, so that no
 * folder is built anew while another file's processes read it.
 */
import type { TestProject } from 'vitest/node';
import { buildAgent } from '../../agent/build.ts';

/** Each project loads this file anew; what they share is kept beside them. */
const shared = globalThis as { agentIsBuilt?: Promise<void> };

/** Builds it where no other project of the run has; in watch mode, before each further run. */
export default async function setup(project: TestProject): Promise<void> {
  if (!shared.agentIsBuilt) {
    shared.agentIsBuilt = buildAgent();
    project.onTestsRerun(buildAgent);
  }
  await shared.agentIsBuilt;
}
