/** The policy that a school starts with. */
import { createHash } from 'node:crypto';
import type { School } from '../../directory/schools/school-store.ts';
import type { PolicyContent } from '../documents/publish-policy.ts';
import { defaultClassroom } from './classroom.ts';
import type { Exclusions } from './exclusions.ts';

/** Everything is monitored, always, but for the shipped exclusions; the agent's own spool limits; lessons. */
export function defaultPolicy(school: School, exclusions: Exclusions): PolicyContent {
  return {
    notice: defaultNotice(school),
    excludedApplications: [...exclusions.applications],
    excludedSites: [...exclusions.sites],
    monitoredHours: [],
    spoolLimits: { maxBytes: 0, maxAgeHours: 0 },
    timeZone: school.timeZone,
    classroom: defaultClassroom(),
  };
}

/**
 * The log-on notice in force until the school writes its own. It says what, why, who sees
 * it and what is left alone (Keeping Children Safe in Education, part two; UK GDPR art. 13).
 */
function defaultNotice(school: School): PolicyContent['notice'] {
  const title = `${school.name} monitors this computer`;
  const body = [
    `This computer belongs to ${school.name}. It is for learning, and what happens on it is monitored to keep everybody safe.`,
    'What is monitored: the programs you use, the websites you visit and what you search for. What you type, and what you paste into web pages, is compared with a list of words and phrases that can be a sign of danger. The comparing happens on this computer. If something matches, those words and a few around them are sent to the school’s safeguarding staff. All other text is forgotten at once and never leaves this computer.',
    'In lessons: your teacher can see small pictures of the screens of the class, can look closely at one and help there, and can lock or limit this computer until the lesson ends. While somebody looks closely, a line on the screen says who. ICT staff can help you in the same way. These pictures are not kept, unless your teacher keeps one for the notes of the lesson: you are then told at once, and only the school’s safeguarding lead can open it.',
    'What is left alone: passwords, banking, health and counselling websites, and helplines such as Childline.',
    'Who sees what was monitored: only the school’s safeguarding staff. Every time somebody looks, at that or at a screen, it is written down.',
    'By going on you agree to use this computer kindly, lawfully and as the school’s acceptable-use policy says.',
    'If something worries you, speak to an adult you trust at school, or call Childline free on 0800 1111 at any time.',
  ].join('\n\n');
  const version = createHash('sha256').update(`${title}\n${body}`).digest('hex').slice(0, 12);
  return { version, title, body };
}
