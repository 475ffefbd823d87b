import { describe, expect, it, vi } from 'vitest';
import { Selection, stepFrom } from './selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];

describe('selection', () => {
  it('takes one, one more, a range, all and none', () => {
    const selection = new Selection();
    selection.only('b');
    expect([...selection.selected()]).toEqual(['b']);
    selection.toggle('d');
    expect([...selection.selected()]).toEqual(['b', 'd']);
    selection.range('a', order);
    expect([...selection.selected()]).toEqual(['a', 'b', 'c', 'd']);
    selection.all(order);
    expect(selection.selected().size).toBe(5);
    selection.none();
    expect(selection.selected().size).toBe(0);
  });

  it('lets go of one that is clicked again', () => {
    const selection = new Selection();
    selection.only('b');
    selection.only('b');
    expect(selection.selected().size).toBe(0);
  });

  it('drops PCs that have left, and changes nothing otherwise', () => {
    const selection = new Selection();
    selection.all(['a', 'b']);
    const before = selection.selected();
    const woken = vi.fn();
    selection.watch(woken);
    selection.keep(new Set(order));
    expect(selection.selected()).toBe(before);
    expect(woken).not.toHaveBeenCalled();
    selection.keep(new Set(['b']));
    expect([...selection.selected()]).toEqual(['b']);
  });
});

describe('arrows', () => {
  it('move in the grid as it is shown, and stay inside', () => {
    expect(stepFrom(order, 'a', 'ArrowRight', 2)).toBe('b');
    expect(stepFrom(order, 'a', 'ArrowDown', 2)).toBe('c');
    expect(stepFrom(order, 'e', 'ArrowUp', 2)).toBe('c');
    expect(stepFrom(order, 'e', 'ArrowDown', 2)).toBeNull();
    expect(stepFrom(order, 'a', 'ArrowLeft', 2)).toBeNull();
    expect(stepFrom(order, 'c', 'End', 2)).toBe('e');
    expect(stepFrom(order, 'gone', 'ArrowRight', 2)).toBe('a');
    expect(stepFrom([], null, 'ArrowRight', 2)).toBeNull();
  });
});
