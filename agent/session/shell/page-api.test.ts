import { describe, expect, it } from 'vitest';
import { isMonitoringFacts, isNoticeAnswer, isNoticeText } from './page-api.ts';

const notice = { schoolName: 'Kestrel High School', version: '1', title: 'Title', body: 'Body' };
const facts = {
  state: { monitoring: false, reason: 'starting' },
  agentVersion: '0.1.0',
  libraryVersion: '2026.11.4',
  notice: null,
  excludedApplications: ['keepassxc'],
  excludedSites: [],
  monitoredHours: [{ weekday: 1, fromMinute: 0, toMinute: 60 }],
};

describe('what crosses between page and main process', () => {
  it('is taken where it has the right shape', () => {
    expect(isNoticeAnswer('accepted')).toBe(true);
    expect(isNoticeText(notice)).toBe(true);
    expect(isMonitoringFacts(facts)).toBe(true);
    expect(isMonitoringFacts({ ...facts, notice })).toBe(true);
    expect(isMonitoringFacts({ ...facts, state: { monitoring: true, sinceMs: 5 } })).toBe(true);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'accepted!'],
    ['an array', []],
    ['a notice without a body', { ...notice, body: undefined }],
    ['facts without a state', { ...facts, state: null }],
    ['a state that says neither', { ...facts, state: { monitoring: 'yes' } }],
    ['sites that are no texts', { ...facts, excludedSites: [1] }],
    ['hours that are no numbers', { ...facts, monitoredHours: [{ weekday: 'Monday' }] }],
    ['a library without a version', { ...facts, libraryVersion: undefined }],
    ['a notice that is none', { ...facts, notice: {} }],
  ])('is refused where it is %s', (_what, value) => {
    expect(isNoticeAnswer(value)).toBe(false);
    expect(isNoticeText(value)).toBe(false);
    expect(isMonitoringFacts(value)).toBe(false);
  });
});
