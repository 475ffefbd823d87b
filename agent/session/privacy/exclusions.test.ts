import { describe, expect, it } from 'vitest';
import { AttendedClock } from './attended-clock.ts';
import { browserOfExecutable, showsPage } from './browsers.ts';
import { compileExcludedApplications } from './excluded-applications.ts';
import { compileExcludedSites } from './excluded-sites.ts';
import { compileMonitoredHours } from './monitored-hours.ts';

describe('excluded sites', () => {
  const isExcluded = compileExcludedSites([
    'bank.example',
    ' .Health.Example ',
    '*.help.example',
    'bücher.example',
    'not a host',
    '',
  ]);

  it.each([
    'https://bank.example/',
    'https://www.my.bank.example:8443/login',
    'http://BANK.example./x',
    'https://health.example',
    'https://chat.help.example/talk',
    'https://xn--bcher-kva.example/',
    'https://user:word@bank.example/',
  ])('cover %s', (url) => expect(isExcluded(url)).toBe(true));

  it.each([
    'https://notbank.example/',
    'https://bank.example.org/',
    'https://example/bank.example',
    'https://example/?q=bank.example',
    '',
    'about:blank',
    'no address',
  ])('do not cover %s', (url) => expect(isExcluded(url)).toBe(false));
});

describe('excluded applications', () => {
  const isExcluded = compileExcludedApplications(['keepass*', '1password', 'a*b*c', '*-agent', '']);

  it.each([
    'keepass',
    'KeePassXC.exe',
    'C:\\Program Files\\1Password\\app\\8\\1Password.exe',
    '/usr/bin/1password',
    'abc',
    'a--b--c',
    'polkit-agent',
  ])('cover %s', (executable) => expect(isExcluded(executable)).toBe(true));

  it.each(['mykeepass', '1password2', 'ac', 'acb', 'abcd', '', 'agent'])(
    'do not cover %s',
    (name) => expect(isExcluded(name)).toBe(false),
  );

  it('stay linear on patterns made of stars', () => {
    const covers = compileExcludedApplications([`${'*a'.repeat(500)}*b`]);
    expect(covers('a'.repeat(5_000))).toBe(false);
  });
});

describe('monitored hours', () => {
  const schoolDay = [{ weekday: 1, fromMinute: 8 * 60 + 30, toMinute: 15 * 60 }];

  it('hold in local time, in winter and in summer', () => {
    const isMonitored = compileMonitoredHours(schoolDay, 'Europe/London');
    expect(isMonitored(Date.UTC(2026, 10, 16, 8, 29, 59))).toBe(false);
    expect(isMonitored(Date.UTC(2026, 10, 16, 8, 30))).toBe(true);
    expect(isMonitored(Date.UTC(2026, 10, 16, 14, 59))).toBe(true);
    expect(isMonitored(Date.UTC(2026, 10, 16, 15, 0))).toBe(false);
    expect(isMonitored(Date.UTC(2026, 5, 15, 7, 30))).toBe(true);
    expect(isMonitored(Date.UTC(2026, 5, 15, 14, 0))).toBe(false);
    expect(isMonitored(Date.UTC(2026, 10, 17, 10))).toBe(false);
  });

  it('are always if there are none', () => {
    expect(compileMonitoredHours([], 'Europe/London')(0)).toBe(true);
  });

  it.each(['', 'Not/AZone'])("fall back on the computer's own time zone for '%s'", (timeZone) => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      fromMinute: 0,
      toMinute: 1_440,
    }));
    expect(compileMonitoredHours(always, timeZone)(Date.now())).toBe(true);
  });
});

describe('browsers', () => {
  it('are known by their executables', () => {
    expect(browserOfExecutable('/usr/lib/chromium/chromium')).toBe('chromium');
    expect(browserOfExecutable('msedge.exe')).toBe('edge');
    expect(browserOfExecutable('Google Chrome')).toBe('chrome');
    expect(browserOfExecutable('mousepad')).toBeNull();
  });

  it.each([
    ['News - Chromium', 'News', true],
    ['News — Mozilla Firefox', 'News', true],
    ['News and 2 more pages - Personal - Microsoft Edge', 'News', true],
    ['News', 'News', true],
    ['Newspaper - Chromium', 'News', false],
    ['News: Sport - Chromium', 'News', false],
    ['Anything - Chromium', '', false],
  ])('show in %s the page %s: %s', (windowTitle, pageTitle, shows) =>
    expect(showsPage(windowTitle, pageTitle)).toBe(shows),
  );
});

describe('the attended clock', () => {
  it('is not put out by a clock that is set back', () => {
    const clock = new AttendedClock(10_000);
    clock.attend(15_000);
    clock.attend(1_000);
    expect(clock.end(3_000)).toBe(7_000);
  });
});
