/** The teacher's screen. */
import { broadcastTitle } from '../lesson-wording.ts';
import { createBroadcastPicture } from './broadcast-picture.ts';
import { byId, setText, tellShown } from './page.ts';

const picture = createBroadcastPicture(byId<HTMLCanvasElement>('picture'), {
  taken: (answer) => window.lapwing.broadcast.answer(answer),
  drawn: () => setText('state', ''),
});

async function show(): Promise<void> {
  const { from, fullScreen, viewers } = await window.lapwing.broadcast.content();
  const title = broadcastTitle(from);
  document.title = title;
  setText('title', title);
  byId('picture').setAttribute('aria-label', title);
  document.body.classList.toggle('full', fullScreen);
  setText('viewers', fullScreen ? viewers : '');
}

setText('state', 'Waiting for the first picture…');
window.lapwing.broadcast.onChanged(show);
window.lapwing.broadcast.onNews((news) => picture.take(news));
show().then(() => tellShown(window.lapwing.broadcast));
