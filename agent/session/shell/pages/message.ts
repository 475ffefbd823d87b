/** A teacher's message. */
import { linksIn, timeOfDay, waitingInWords } from '../lesson-wording.ts';
import { byId, element, setText, tellShown } from './page.ts';

const read = byId<HTMLButtonElement>('read');

async function show(): Promise<void> {
  const { from, text, waiting } = await window.lapwing.message.content();
  setText('title', from ? `Message from ${from}` : 'Message from your teacher');
  setText('time', timeOfDay(Date.now()));
  byId('text').replaceChildren(...paragraphsWithLinks(text));
  setText('waiting', waitingInWords(waiting));
  read.disabled = false;
  // Not the button: whoever is typing when the window comes up has not read it.
  byId('title').focus();
}

/** Text stays text; web addresses become links, which open in the browser. */
function paragraphsWithLinks(text: string): HTMLElement[] {
  return text.split(/\r?\n\s*\r?\n/).map((paragraph) => {
    const made = element('p', '');
    let rest = paragraph;
    for (const address of linksIn(paragraph)) {
      const at = rest.indexOf(address);
      const link = document.createElement('a');
      link.href = address;
      link.textContent = address;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        window.lapwing.message.answer(address);
      });
      made.append(rest.slice(0, at), link);
      rest = rest.slice(at + address.length);
    }
    made.append(rest);
    return made;
  });
}

read.addEventListener('click', () => {
  read.disabled = true;
  window.lapwing.message.answer('read');
});
window.lapwing.message.onChanged(show);
show().then(() => tellShown(window.lapwing.message));
