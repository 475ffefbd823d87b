import { describe, expect, it } from 'vitest';
import { compileJudge, restrictsApplications } from './judge.ts';

const places = (applications: string[], sites: string[] = []) => ({
  setBy: 'Ms Okafor',
  lessonName: '9B Computing',
  untilMs: 0,
  applications,
  sites,
});

describe('a lesson’s applications', () => {
  it('are all allowed where nothing is restricted, or sites alone', () => {
    expect(compileJudge({ focus: null, block: null })('minetest')).toBeNull();
    const sites = { focus: places([], ['bbc.co.uk']), block: places([], ['games.example']) };
    expect(compileJudge(sites)('minetest')).toBeNull();
    expect(restrictsApplications(sites)).toBe(false);
  });

  it('that are blocked are refused, and no others', () => {
    const block = places(['minetest', 'steam*']);
    const judge = compileJudge({ focus: null, block });
    expect(judge('Minetest.exe')).toBe(block);
    expect(judge('steamwebhelper')).toBe(block);
    expect(judge('soffice.bin')).toBeNull();
  });

  it('that are not in the focus are refused; one in both is blocked', () => {
    const focus = places(['soffice*', 'gimp*']);
    const block = places(['gimp*']);
    const judge = compileJudge({ focus, block });
    expect(judge('soffice.bin')).toBeNull();
    expect(judge('minetest')).toBe(focus);
    expect(judge('chromium')).toBe(focus);
    expect(judge('gimp-2.10')).toBe(block);
    expect(restrictsApplications({ focus, block })).toBe(true);
  });

  it('include browsers where the focus names sites', () => {
    const judge = compileJudge({ focus: places(['soffice*'], ['bbc.co.uk']), block: null });
    expect(judge('chromium')).toBeNull();
    expect(judge('msedge.exe')).toBeNull();
    expect(judge('minetest')).not.toBeNull();
  });

  it('never include the desktop, Lapwing, or what nobody can name', () => {
    const judge = compileJudge({ focus: places(['soffice*']), block: places(['*']) });
    for (const left of ['explorer.exe', 'gnome-shell', 'Finder', 'pcmanfm', 'lapwing', '']) {
      expect(judge(left)).toBeNull();
    }
  });
});
