/** The page "What is monitored on this PC". */
import { lessonInWords } from '../lesson-wording.ts';
import { hoursInWords, leftAlone, recorded, stateInWords, whoLooks } from '../wording.ts';
import { byId, fillList, fillWords, setText } from './page.ts';

function fillNames(id: string, what: string, names: readonly string[]): void {
  const details = byId(id);
  details.hidden = names.length === 0;
  details.querySelector('summary')!.textContent = `${what} (${names.length})`;
  fillList(details.querySelector('ul')!, [...names].sort());
}

async function show(): Promise<void> {
  const facts = await window.lapwing.facts();
  const { notice, state } = facts;
  setText('school', notice?.schoolName ?? '');
  setText('state', stateInWords(state));
  byId('state').classList.toggle('on', state.monitoring);
  const { lesson, watched } = facts;
  byId('lesson').hidden = !lesson && !watched;
  fillList(byId('lesson-facts'), [
    watched ? `${watched}.` : 'Nobody is looking at this screen.',
    ...(lesson ? lessonInWords(lesson) : []),
  ]);
  fillList(byId('recorded'), recorded);
  fillList(byId('left-alone'), leftAlone);
  fillNames('sites', 'Web sites that are left alone', facts.excludedSites);
  fillNames('applications', 'Programs that are left alone', facts.excludedApplications);
  fillList(byId('when'), hoursInWords(facts.monitoredHours));
  fillList(byId('who'), whoLooks);
  byId('notice').hidden = notice === null;
  if (notice) {
    setText('notice-title', notice.title);
    fillWords('body', notice.body);
  }
  const { libraryVersion } = facts;
  const library = libraryVersion === null ? '' : ` · term library ${libraryVersion}`;
  setText('version', `Lapwing ${facts.agentVersion}${library}`);
}

window.lapwing.onFactsChanged(show);
show().then(() => byId('title').focus());
