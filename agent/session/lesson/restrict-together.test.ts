import { expect, it } from 'vitest';
import { restrictTogether } from './restrict-together.ts';

const places = {
  setBy: 'Ms Okafor',
  lessonName: '9B Computing',
  untilMs: 2_000,
  sites: ['kestrel.example'],
  applications: ['writer'],
};

it('hands a restriction to all that have a part in it, and tells of what failed', async () => {
  const sites: unknown[] = [];
  const applications: unknown[] = [];
  const ports = restrictTogether(
    {
      focus: (inForce) => {
        sites.push(inForce?.sites);
        throw new Error('No browser.');
      },
      pauseInternet: () => {},
    },
    { focus: async (inForce, nowMs) => void applications.push([inForce?.applications, nowMs]) },
    {},
  );
  expect(Object.keys(ports).sort()).toEqual(['focus', 'pauseInternet']);
  await expect(ports.focus?.(places, 1_000)).rejects.toThrow('No browser.');
  expect(sites).toEqual([['kestrel.example']]);
  expect(applications).toEqual([[['writer'], 1_000]]);
  await ports.pauseInternet?.(null, 1_000);
});
