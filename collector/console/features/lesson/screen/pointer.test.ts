import { describe, expect, it } from 'vitest';
import { pictureBox, pixelAt, remoteButtons, WheelSteps } from './pointer.ts';

const box = { left: 100, top: 50, width: 960, height: 540 };
const monitor = { width: 1920, height: 1080 };

describe('pointer', () => {
  it('counts in the monitor’s own pixels, whatever size the picture has', () => {
    expect(pixelAt({ x: 100, y: 50 }, box, monitor)).toEqual({ x: 0, y: 0 });
    expect(pixelAt({ x: 580, y: 320 }, box, monitor)).toEqual({ x: 960, y: 540 });
  });

  it('stays on the monitor at and beyond the picture’s edges', () => {
    expect(pixelAt({ x: 1060, y: 590 }, box, monitor)).toEqual({ x: 1919, y: 1079 });
    expect(pixelAt({ x: 0, y: 5_000 }, box, monitor)).toEqual({ x: 0, y: 1079 });
  });

  it('leaves out the bars beside a picture of another shape', () => {
    const wide = { left: 0, top: 0, width: 1_000, height: 540 };
    const shown = pictureBox(wide, monitor);
    expect(shown).toEqual({ left: 20, top: 0, width: 960, height: 540 });
    expect(pixelAt({ x: 20, y: 0 }, shown, monitor)).toEqual({ x: 0, y: 0 });
    expect(pixelAt({ x: 500, y: 270 }, shown, monitor)).toEqual({ x: 960, y: 540 });
  });

  it('knows three buttons', () => {
    expect(remoteButtons(1 + 2 + 4 + 8 + 16)).toBe(7);
    expect(remoteButtons(0)).toBe(0);
  });
});

describe('wheel', () => {
  it('adds small turns up to whole steps and keeps the rest', () => {
    const wheel = new WheelSteps();
    expect(wheel.turn({ deltaX: 0, deltaY: 60, deltaMode: 0 })).toBeNull();
    expect(wheel.turn({ deltaX: 0, deltaY: 60, deltaMode: 0 })).toEqual({ right: 0, down: 1 });
    expect(wheel.turn({ deltaX: 0, deltaY: 80, deltaMode: 0 })).toEqual({ right: 0, down: 1 });
    expect(wheel.turn({ deltaX: -200, deltaY: 0, deltaMode: 0 })).toEqual({ right: -2, down: 0 });
  });

  it('reads turns counted in lines', () => {
    expect(new WheelSteps().turn({ deltaX: 0, deltaY: -3, deltaMode: 1 })).toEqual({
      right: 0,
      down: -1,
    });
  });
});
