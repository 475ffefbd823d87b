import { describe, expect, it } from 'vitest';
import type { NotMonitoringReason } from './shell.ts';
import { hoursInWords, paragraphs, stateInWords, trayTip } from './wording.ts';

describe('words for pupils', () => {
  it('say for every state whether monitoring is on, and why not', () => {
    const reasons: NotMonitoringReason[] = [
      'starting',
      'notice-open',
      'notice-dismissed',
      'notice-not-shown',
      'capture-failed',
    ];
    expect(stateInWords({ monitoring: true, sinceMs: 0 })).toBe('Monitoring is on.');
    const sentences = reasons.map((reason) => stateInWords({ monitoring: false, reason }));
    for (const sentence of sentences) expect(sentence).toMatch(/^Monitoring is off.*\.$/);
    expect(new Set(sentences).size).toBe(reasons.length);
  });

  it('say when', () => {
    expect(hoursInWords([])).toEqual(['At any time.']);
    expect(hoursInWords([{ weekday: 5, fromMinute: 525, toMinute: 1440 }])).toEqual([
      'Friday, 08:45 to 24:00',
    ]);
  });

  it('name the school in the tray where it is known', () => {
    const rest = {
      state: { monitoring: true, sinceMs: 0 } as const,
      agentVersion: '0.1.0',
      libraryVersion: '2026.11.4',
      excludedApplications: [],
      excludedSites: [],
      monitoredHours: [],
    };
    const notice = { schoolName: 'Kestrel High School', version: '1', title: '', body: '' };
    expect(trayTip({ ...rest, notice })).toBe('Lapwing · Kestrel High School\nMonitoring is on.');
    expect(trayTip({ ...rest, notice: null })).toBe('Lapwing\nMonitoring is on.');
  });

  it('keep the paragraphs of a notice, however its lines end', () => {
    expect(paragraphs('One\r\nstill one\r\n\r\nTwo\n \n\n\nThree\n')).toEqual([
      'One\r\nstill one',
      'Two',
      'Three',
    ]);
  });
});
