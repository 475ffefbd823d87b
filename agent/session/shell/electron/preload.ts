/**
 * Runs in each page's window, in a world of its own (context isolation) and in
 * the sandbox, before the page's script. Gives the page `PageApi` and no more.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { Check } from '../checks.ts';
import {
  channels,
  isMonitoringFacts,
  isNoticeAnswer,
  isNoticeText,
  type PageApi,
} from '../page-api.ts';
import {
  type AnswerOf,
  type ContentOf,
  type NewsOf,
  type PagePort,
  type PortName,
  pagePorts,
  portChannel,
} from '../page-ports.ts';
import {
  isScreenStreamFrame,
  isScreenStreamOrder,
  isScreenStreamWish,
  type ScreenStreamPort,
  screenStreamChannels,
} from '../screen-stream-port.ts';

/** A page's end of its port. What comes from either side is checked. */
function portOf<Name extends PortName>(name: Name): PagePort<Name> {
  const checks = pagePorts[name] as {
    content: Check<ContentOf<Name>>;
    answer: Check<AnswerOf<Name>>;
    news: Check<NewsOf<Name>>;
  };
  return {
    content: () => ask(portChannel(name, 'content'), checks.content),
    async shown() {
      await ipcRenderer.invoke(portChannel(name, 'shown'));
    },
    async answer(answer) {
      if (!checks.answer(answer)) throw new TypeError(`That is no answer of the page ${name}.`);
      await ipcRenderer.invoke(portChannel(name, 'answer'), answer);
    },
    onChanged(listener) {
      // The event itself stays on this side: it would hand the page the sender.
      ipcRenderer.on(portChannel(name, 'changed'), () => listener());
    },
    onNews(listener) {
      ipcRenderer.on(portChannel(name, 'news'), (_event, news: unknown) => {
        if (checks.news(news)) listener(news);
      });
    },
  };
}

async function ask<T>(channel: string, isAnswer: (value: unknown) => value is T): Promise<T> {
  const answer: unknown = await ipcRenderer.invoke(channel);
  if (!isAnswer(answer)) throw new TypeError(`The answer to ${channel} is not what it should be.`);
  return answer;
}

const screenStream: ScreenStreamPort = {
  async loaded() {
    await ipcRenderer.invoke(screenStreamChannels.loaded);
  },
  wish: () => ask(screenStreamChannels.wish, isScreenStreamWish),
  async frame(frame) {
    if (!isScreenStreamFrame(frame)) throw new TypeError('That is no encoded picture.');
    await ipcRenderer.invoke(screenStreamChannels.frame, frame);
  },
  async failed(reason) {
    await ipcRenderer.invoke(screenStreamChannels.failed, String(reason));
  },
  onOrder(listener) {
    ipcRenderer.on(screenStreamChannels.order, (_event, order: unknown) => {
      if (isScreenStreamOrder(order)) listener(order);
    });
  },
};

const api: PageApi = {
  screenStream,
  lock: portOf('lock'),
  message: portOf('message'),
  banner: portOf('banner'),
  consent: portOf('consent'),
  news: portOf('news'),
  broadcast: portOf('broadcast'),
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
