/** The page that covers a locked screen. It has nothing to click or type into. */
import { lockedBy, NOTHING_IS_LOST, timeLeft, timeOfDay, unlocksAt } from '../lesson-wording.ts';
import { byId, element, setText, tellShown } from './page.ts';

let untilMs = 0;

async function show(): Promise<void> {
  const content = await window.lapwing.lock.content();
  untilMs = content.untilMs;
  setText('set-by', lockedBy(content.setBy));
  setText('words', content.words);
  // Long words get smaller letters, so that they stay on the screen.
  byId('words').dataset.length = content.words.length > 160 ? 'long' : 'short';
  setText('until', unlocksAt(timeOfDay(untilMs)));
  setText('viewers', content.viewers);
  setText('promise', NOTHING_IS_LOST);
  const messages = byId('messages');
  messages.hidden = content.messages.length === 0;
  // The newest ones: there is no scrolling without a mouse.
  const notes = content.messages.slice(-2).map(({ from, text }) => {
    const note = element('div', '');
    note.append(element('h2', from), element('p', text));
    return note;
  });
  messages.replaceChildren(...notes);
  tick();
}

function tick(): void {
  setText('left', timeLeft(untilMs - Date.now()));
}

setInterval(tick, 250);
window.lapwing.lock.onChanged(show);
show().then(() => tellShown(window.lapwing.lock));
