/** The log-on notice's page. */
import { IF_CLOSED, leftAlone, recorded, whoLooks } from '../wording.ts';
import { byId, fillList, fillWords, setText } from './page.ts';

const accept = byId<HTMLButtonElement>('accept');

async function show(): Promise<void> {
  const notice = await window.lapwing.notice();
  document.title = notice.title;
  setText('title', notice.title);
  setText('school', notice.schoolName);
  fillWords('body', notice.body);
  fillList(byId('recorded'), recorded);
  fillList(byId('left-alone'), leftAlone);
  fillList(byId('who'), whoLooks);
  setText('if-closed', IF_CLOSED);
  accept.disabled = false;
  // Not the button: whoever is typing when the window comes up should not accept by accident.
  byId('title').focus();
  // Two frames: the first is the one in which the words are drawn.
  requestAnimationFrame(() => requestAnimationFrame(() => window.lapwing.noticeShown()));
}

accept.addEventListener('click', () => {
  accept.disabled = true;
  window.lapwing.answerNotice('accepted');
});

show();
