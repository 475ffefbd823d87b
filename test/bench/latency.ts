/** From a key press on a PC to the flag on the safeguarding lead's page, all parts real. */
import { measureKeyToPage } from '../journeys/key-to-page.ts';
import { openConsole } from '../support/console-page.ts';
import { startSchool } from '../support/school.ts';
import { startSchoolPc } from '../support/school-pc.ts';
import { againstLimit, type BenchFigure } from './figure.ts';

const ROUNDS = 20;

/** Measures 20 flags, one after another. */
export async function run(): Promise<BenchFigure[]> {
  const school = await startSchool();
  const pc = await startSchoolPc({
    agentUrl: school.agentUrl,
    token: await school.enrolmentToken(),
  });
  const lead = await openConsole(school.consoleUrl, school.lead, '/flags');
  try {
    await pc.openTextWindow();
    await measureKeyToPage(pc, lead.page, 2); // connections are open and code is compiled
    const { medianMs, worstMs } = await measureKeyToPage(pc, lead.page, ROUNDS);
    return [
      againstLimit('latency: key press to page, median of 20', 'ms', {
        value: medianMs,
        most: 300,
      }),
      againstLimit('latency: key press to page, worst of 20', 'ms', {
        value: worstMs,
        most: 1_000,
      }),
    ];
  } finally {
    await lead.close();
    await pc.close();
    await school.close();
  }
}
