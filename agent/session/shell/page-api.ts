/**
 * What a page may ask of the main process, and nothing else: the preload script
 * puts it at `window.lapwing`. Both sides check what they receive.
 */
import { isLessonFacts, type PagePorts } from './page-ports.ts';
import type { ScreenStreamPort } from './screen-stream-port.ts';
import type { MonitoringFacts, NoticeAnswer, NoticeText } from './shell.ts';

/** The API of the pages. Those of a lesson have a port each. */
export interface PageApi extends PagePorts {
  /** For the hidden page that encodes the screen only. */
  readonly screenStream: ScreenStreamPort;
  /** The notice to show; for the notice's page only. */
  notice(): Promise<NoticeText>;
  /** The notice is on the screen. */
  noticeShown(): Promise<void>;
  /** The person answered the notice. */
  answerNotice(answer: NoticeAnswer): Promise<void>;
  /** What the page "What is monitored on this PC" tells. */
  facts(): Promise<MonitoringFacts>;
  /** Calls the listener whenever the facts have changed. */
  onFactsChanged(listener: () => void): void;
}

/** Names of the messages between preload script and main process. */
export const channels = {
  notice: 'lapwing:notice',
  noticeShown: 'lapwing:notice-shown',
  answerNotice: 'lapwing:answer-notice',
  facts: 'lapwing:facts',
  factsChanged: 'lapwing:facts-changed',
} as const;

/** Whether a page's answer is one. */
export function isNoticeAnswer(value: unknown): value is NoticeAnswer {
  return value === 'accepted' || value === 'dismissed';
}

/** Whether the main process's notice is one. */
export function isNoticeText(value: unknown): value is NoticeText {
  return hasTexts(value, ['schoolName', 'version', 'title', 'body']);
}

/** Whether the main process's facts are such. */
export function isMonitoringFacts(value: unknown): value is MonitoringFacts {
  if (!hasTexts(value, ['agentVersion'])) return false;
  const facts = value as Partial<Record<keyof MonitoringFacts, unknown>>;
  return (
    (facts.libraryVersion === null || typeof facts.libraryVersion === 'string') &&
    (facts.notice === null || isNoticeText(facts.notice)) &&
    isListOf(facts.excludedApplications, (entry) => typeof entry === 'string') &&
    isListOf(facts.excludedSites, (entry) => typeof entry === 'string') &&
    isListOf(facts.monitoredHours, isHours) &&
    (facts.lesson === undefined || facts.lesson === null || isLessonFacts(facts.lesson)) &&
    (facts.watched === undefined || typeof facts.watched === 'string') &&
    isState(facts.state)
  );
}

function isState(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return value.monitoring === true
    ? typeof value.sinceMs === 'number'
    : value.monitoring === false && typeof value.reason === 'string';
}

function isHours(value: unknown): boolean {
  const names = ['weekday', 'fromMinute', 'toMinute'];
  return isRecord(value) && names.every((name) => Number.isInteger(value[name]));
}

function isListOf(value: unknown, isEntry: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isEntry);
}

function hasTexts(value: unknown, names: readonly string[]): boolean {
  return isRecord(value) && names.every((name) => typeof value[name] === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
