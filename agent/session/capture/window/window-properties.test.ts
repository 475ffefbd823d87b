import { describe, expect, it } from 'vitest';
import { classOf, executableName, numberOf, textOf } from './window-properties.ts';

describe('window properties', () => {
  it('reads titles in UTF-8 and Latin-1, with or without the end of a C string', () => {
    expect(textOf(Buffer.from('Café\0'), { latin1: false })).toBe('Café');
    expect(textOf(Buffer.from('Café', 'latin1'), { latin1: true })).toBe('Café');
    expect(textOf(Buffer.alloc(0), { latin1: false })).toBe('');
  });

  it('reads numbers', () => {
    expect(numberOf(Buffer.from([1, 2, 0, 0]))).toBe(513);
    expect(numberOf(Buffer.alloc(0))).toBe(0);
  });

  it('reads WM_CLASS, also where it is cut off', () => {
    expect(classOf(Buffer.from('mousepad\0Mousepad\0'))).toEqual({
      instance: 'mousepad',
      className: 'Mousepad',
    });
    expect(classOf(Buffer.from('x'))).toEqual({ instance: 'x', className: '' });
    expect(classOf(Buffer.alloc(0))).toEqual({ instance: '', className: '' });
  });

  it('names the program of a link, also when its file was replaced by an update', () => {
    expect(executableName('/usr/lib/firefox/firefox-bin')).toBe('firefox-bin');
    expect(executableName('/usr/bin/mousepad (deleted)')).toBe('mousepad');
  });
});
