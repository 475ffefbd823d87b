/** Small news in a corner. */
import { byId, setText, tellShown } from './page.ts';

async function show(): Promise<void> {
  const { title, words } = await window.lapwing.news.content();
  setText('title', title);
  setText('words', words);
}

byId('close').addEventListener('click', () => window.lapwing.news.answer('close'));
window.lapwing.news.onChanged(show);
show().then(() => tellShown(window.lapwing.news));
