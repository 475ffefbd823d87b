/**
 * What each page of a lesson shows and may answer. The preload script and the
 * main process build both ends from this one table, and check by it.
 */
import {
  type Check,
  isBytes,
  isNothing,
  isNumber,
  isText,
  isYesNo,
  listOf,
  oneOf,
  record,
} from './checks.ts';
import type { BroadcastPicture, LessonFacts } from './lesson-windows.ts';

/** The lock's page. */
export interface LockContent {
  /** The teacher's words, or the standard ones. */
  words: string;
  setBy: string;
  untilMs: number;
  /** Who looks at the screen meanwhile, in words; empty for nobody. */
  viewers: string;
  /** What teachers wrote meanwhile. */
  messages: MessageContent[];
}

/** The message's page. */
export interface MessageContent {
  from: string;
  text: string;
  /** How many more wait behind it. */
  waiting: number;
}

/** `read`, or a link of the message that is to be opened. */
export type MessageAnswer = string;

/** The banner's page. */
export interface BannerContent {
  /** Who does what, in words. */
  words: string;
  controlled: boolean;
  edge: Edge;
}

/** Edge of the screen that the banner is at. */
export type Edge = 'top' | 'bottom';

/** The consent's page. */
export interface ConsentContent {
  from: string;
  controls: boolean;
  /** When the question is taken back. */
  untilMs: number;
}

/** The page of small news: an application was refused, the teacher comes. */
export interface NewsContent {
  title: string;
  words: string;
}

/** The broadcast's page. */
export interface BroadcastContent {
  from: string;
  fullScreen: boolean;
  /** Who looks at this screen meanwhile, in words; empty for nobody. The banner is underneath. */
  viewers: string;
}

/** How far the broadcast's page has come. */
export interface BroadcastAnswer {
  stream: number;
  number: number;
  needsKey: boolean;
}

/** Whether facts about a lesson are such. */
export const isLessonFacts: Check<LessonFacts> = record<LessonFacts>({
  name: isText,
  teacher: isText,
  untilMs: isNumber,
  restricted: listOf(isText),
});

const isMessageContent = record<MessageContent>({ from: isText, text: isText, waiting: isNumber });

/** What may cross for a page: what it shows, what it answers, and news that come one by one. */
interface PortChecks<Content, Answer, News> {
  content: Check<Content>;
  answer: Check<Answer>;
  news: Check<News>;
}

/** A page's content, answer and news, for whoever builds an end of it. */
export const pagePorts = {
  lock: {
    content: record<LockContent>({
      words: isText,
      setBy: isText,
      untilMs: isNumber,
      viewers: isText,
      messages: listOf(isMessageContent),
    }),
    answer: isNothing,
    news: isNothing,
  } satisfies PortChecks<LockContent, never, never>,
  message: {
    content: isMessageContent,
    answer: isText,
    news: isNothing,
  } satisfies PortChecks<MessageContent, MessageAnswer, never>,
  banner: {
    content: record<BannerContent>({
      words: isText,
      controlled: isYesNo,
      edge: oneOf('top', 'bottom'),
    }),
    answer: oneOf('top', 'bottom'),
    news: isNothing,
  } satisfies PortChecks<BannerContent, Edge, never>,
  consent: {
    content: record<ConsentContent>({ from: isText, controls: isYesNo, untilMs: isNumber }),
    answer: oneOf('allowed', 'declined'),
    news: isNothing,
  } satisfies PortChecks<ConsentContent, 'allowed' | 'declined', never>,
  news: {
    content: record<NewsContent>({ title: isText, words: isText }),
    answer: oneOf('close'),
    news: isNothing,
  } satisfies PortChecks<NewsContent, 'close', never>,
  broadcast: {
    content: record<BroadcastContent>({ from: isText, fullScreen: isYesNo, viewers: isText }),
    answer: record<BroadcastAnswer>({ stream: isNumber, number: isNumber, needsKey: isYesNo }),
    news: record<BroadcastPicture>({
      broadcastId: isText,
      codec: isNumber,
      stream: isNumber,
      number: isNumber,
      key: isYesNo,
      width: isNumber,
      height: isNumber,
      data: isBytes,
    }),
  } satisfies PortChecks<BroadcastContent, BroadcastAnswer, BroadcastPicture>,
};

/** Names of the pages. */
export type PortName = keyof typeof pagePorts;

type Checked<C> = C extends Check<infer T> ? T : never;
/** What a page shows. */
export type ContentOf<Name extends PortName> = Checked<(typeof pagePorts)[Name]['content']>;
/** What it answers. */
export type AnswerOf<Name extends PortName> = Checked<(typeof pagePorts)[Name]['answer']>;
/** What it is told one by one. */
export type NewsOf<Name extends PortName> = Checked<(typeof pagePorts)[Name]['news']>;

/** What a page may ask of the main process. */
export interface PagePort<Name extends PortName> {
  /** What to show. */
  content(): Promise<ContentOf<Name>>;
  /** It is on the screen. */
  shown(): Promise<void>;
  answer(answer: AnswerOf<Name>): Promise<void>;
  /** Calls the listener whenever the content has changed. */
  onChanged(listener: () => void): void;
  onNews(listener: (news: NewsOf<Name>) => void): void;
}

/** The ports of all pages. */
export type PagePorts = { [Name in PortName]: PagePort<Name> };

/** Name of a message between preload script and main process. */
export function portChannel(
  name: PortName,
  what: 'content' | 'shown' | 'answer' | 'changed' | 'news',
): string {
  return `lapwing:${name}:${what}`;
}
