import { describe, expect, it } from 'vitest';
import type { Observation } from '../observation.ts';
import { FrontWindow, type SeenWindow } from './front-window.ts';

const essay: SeenWindow = {
  id: 1,
  executable: 'soffice.bin',
  application: 'Writer',
  title: 'Essay',
  processId: 7,
};

function frontWindow() {
  const told: Observation[] = [];
  const front = new FrontWindow(
    (observation) => told.push(observation),
    () => 5_000,
  );
  return { front, told, kinds: () => told.map(({ kind }) => kind).join(' ') };
}

describe('FrontWindow', () => {
  it('tells the first window without a break', () => {
    const { front, told } = frontWindow();
    front.show(essay);
    const { id: windowId, ...rest } = essay;
    expect(told).toEqual([{ kind: 'window', ...rest, windowId, atMs: 5_000 }]);
  });

  it('tells nothing twice', () => {
    const { front, kinds } = frontWindow();
    front.show(essay);
    front.show({ ...essay });
    front.showNone();
    front.showNone();
    expect(kinds()).toBe('window break no-window');
  });

  it('breaks between windows, not between titles', () => {
    const { front, kinds } = frontWindow();
    front.show(essay);
    front.show({ ...essay, title: 'Essay 2' });
    front.show({ ...essay, id: 2 });
    front.show({ ...essay, id: 2, processId: 8 });
    expect(kinds()).toBe('window window break window break window');
  });

  it('shortens a title that is longer than anybody reads', () => {
    const { front, told } = frontWindow();
    front.show({ ...essay, title: 'x'.repeat(10_000) });
    expect(told[0]).toMatchObject({ title: 'x'.repeat(512) });
  });
});
