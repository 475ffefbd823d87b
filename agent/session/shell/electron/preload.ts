/**
 * Runs in each page's window, in a world of its own (context isolation) and in
 * the sandbox, before the page's script. Gives the page `PageApi` and no more.
 */
import { contextBridge, ipcRenderer } from 'electron';
import {
  channels,
  isMonitoringFacts,
  isNoticeAnswer,
  isNoticeText,
  type PageApi,
} from '../page-api.ts';

async function ask<T>(channel: string, isAnswer: (value: unknown) => value is T): Promise<T> {
  const answer: unknown = await ipcRenderer.invoke(channel);
  if (!isAnswer(answer)) throw new TypeError(`The answer to ${channel} is not what it should be.`);
  return answer;
}

const api: PageApi = {
  notice: () => ask(channels.notice, isNoticeText),
  async noticeShown() {
    await ipcRenderer.invoke(channels.noticeShown);
  },
  async answerNotice(answer) {
    if (!isNoticeAnswer(answer)) throw new TypeError('That is no answer to the notice.');
    await ipcRenderer.invoke(channels.answerNotice, answer);
  },
  facts: () => ask(channels.facts, isMonitoringFacts),
  onFactsChanged(listener) {
    // The event itself stays on this side: it would hand the page the sender.
    ipcRenderer.on(channels.factsChanged, () => listener());
  },
};

contextBridge.exposeInMainWorld('lapwing', api);
