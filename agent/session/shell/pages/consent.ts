/** Asks whether somebody may look at the screen. */
import { consentTitle, consequences, timeLeft } from '../lesson-wording.ts';
import { byId, fillList, setText, tellShown } from './page.ts';

async function show(): Promise<void> {
  const { from, controls, untilMs } = await window.lapwing.consent.content();
  setText('title', consentTitle(from, controls));
  document.title = consentTitle(from, controls);
  fillList(byId('consequences'), consequences(controls));
  const tick = () => setText('left', `The question goes away in ${timeLeft(untilMs - Date.now())}`);
  tick();
  setInterval(tick, 250);
  // Neither of the buttons: whoever is typing when the window comes up answers nothing.
  byId('title').focus();
}

byId('allow').addEventListener('click', () => window.lapwing.consent.answer('allowed'));
byId('decline').addEventListener('click', () => window.lapwing.consent.answer('declined'));
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') window.lapwing.consent.answer('declined');
});
show().then(() => tellShown(window.lapwing.consent));
