/** The strip that names who looks at this screen. */
import type { Edge } from '../page-ports.ts';
import { byId, setText, tellShown } from './page.ts';

let edge: Edge = 'top';

async function show(): Promise<void> {
  const content = await window.lapwing.banner.content();
  edge = content.edge;
  setText('words', content.words);
  document.body.classList.toggle('controlled', content.controlled);
  setText('move', edge === 'top' ? '↓' : '↑');
  byId('move').ariaLabel = edge === 'top' ? 'Move to the lower edge' : 'Move to the upper edge';
}

byId('move').addEventListener('click', () => {
  window.lapwing.banner.answer(edge === 'top' ? 'bottom' : 'top');
});

// Dragged: it goes to the edge of the half of the screen where it is let go.
document.addEventListener('pointerdown', (event) => {
  if (event.target instanceof HTMLButtonElement) return;
  document.body.setPointerCapture(event.pointerId);
});
document.addEventListener('pointerup', ({ screenY }) => {
  if (!document.body.classList.contains('dragged')) return;
  document.body.classList.remove('dragged');
  const { height } = window.screen;
  const top = screenTop();
  window.lapwing.banner.answer(screenY - top < height / 2 ? 'top' : 'bottom');
});
document.addEventListener('pointermove', ({ buttons, movementY }) => {
  if (buttons === 1 && movementY !== 0) document.body.classList.add('dragged');
});

/** Upper edge of this monitor on the desktop: positions count from the desktop's. */
function screenTop(): number {
  return (window.screen as Screen & { availTop?: number }).availTop ?? 0;
}

window.lapwing.banner.onChanged(show);
show().then(() => tellShown(window.lapwing.banner));
