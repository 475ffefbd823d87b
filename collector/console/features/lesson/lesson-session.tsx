import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import {
  commandMessageSchema,
  messageReadSchema,
  restrictionsMessageSchema,
} from '../../../lessons/commands.contract.ts';
import { transferMessageSchema } from '../../../lessons/files/files.contract.ts';
import { lessonChangeSchema } from '../../../lessons/lessons.contract.ts';
import {
  LESSON_OVER_CLOSE,
  lessonLiveMessageSchema,
} from '../../../live/presence/presence.contract.ts';
import { offerToSearch } from '../../data/findable.ts';
import { keepLine, type LineState, lineAddress, parseJson } from '../../data/line.ts';
import { queryClient } from '../../data/query-client.ts';
import { refreshSession } from '../../data/session.ts';
import { TeacherScreen } from './broadcast/teacher-screen.ts';
import { CommandLog } from './control/command-log.ts';
import { hearTransfer } from './files/transfer-queries.ts';
import { keepLesson, restrictionsQuery } from './lesson-queries.ts';
import { refreshNotes } from './notes/note-queries.ts';
import { ScreensLine } from './screens-line.ts';
import { PresenceStore } from './wall/presence-store.ts';
import { Selection } from './wall/selection.ts';
import { Thumbnails } from './wall/thumbnails.ts';

/** What the pages of one running lesson share: its two lines, and what came on them. */
export interface LessonSession {
  lessonId: string;
  presence: PresenceStore;
  thumbnails: Thumbnails;
  screens: ScreensLine;
  selection: Selection;
  commands: CommandLog;
  teacherScreen: TeacherScreen;
  /** How the line of the lesson's presence stands. */
  lineState(): LineState;
  watchLine(watcher: () => void): () => void;
  close(): void;
}

/** Opens the lines of a running lesson. Opening them is audited, so it is done once. */
function openLesson(lessonId: string): LessonSession {
  const presence = new PresenceStore();
  const thumbnails = new Thumbnails();
  const selection = new Selection();
  const commands = new CommandLog();
  const screens = new ScreensLine({ thumbnails, presence });
  const teacherScreen = new TeacherScreen(screens, lessonId);
  const watchers = new Set<() => void>();
  let state: LineState = { kind: 'connecting' };

  const stopExpecting = presence.watch(() => {
    const ids = new Set<string>();
    for (const { deviceId, sessionId } of presence.all()) {
      thumbnails.expect(deviceId, sessionId);
      ids.add(deviceId);
    }
    if (presence.loaded) selection.keep(ids);
  });

  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['lessons'] });
  const line = keepLine(
    lineAddress(`/api/live/lesson?${new URLSearchParams({ lesson: lessonId })}`),
    {
      onText(text) {
        const json = parseJson(text);
        const whole = lessonChangeSchema.safeParse(json);
        if (whole.success) keepLesson(whole.data.lesson);
        const result = commandMessageSchema.safeParse(json);
        if (result.success) {
          commands.hear(result.data);
          const { batchId, outcome } = result.data;
          const kept = commands.all().find((one) => one.batchId === batchId)?.command.action;
          if (kept === 'keepScreenshot' && outcome === 'done') void refreshNotes(lessonId);
        }
        const read = messageReadSchema.safeParse(json);
        if (read.success) commands.heardRead(read.data);
        const inForce = restrictionsMessageSchema.safeParse(json);
        if (inForce.success) {
          const { queryKey } = restrictionsQuery(lessonId);
          queryClient.setQueryData(queryKey, inForce.data.restrictions);
        }
        const transfer = transferMessageSchema.safeParse(json);
        if (transfer.success) hearTransfer(lessonId, transfer.data);
        const message = lessonLiveMessageSchema.safeParse(json);
        if (!message.success) return;
        presence.apply(message.data);
        if (message.data.type === 'lesson' && !whole.success) refresh();
      },
      onState(next) {
        // What was told while the line was lost is asked for anew.
        if (next.kind === 'live' && state.kind === 'lost') refresh();
        state = next;
        for (const watcher of watchers) watcher();
      },
      onFailedAttempt() {
        void refreshSession();
        // The lesson may be over, or no longer one's own.
        refresh();
      },
      isOver(code) {
        if (code === LESSON_OVER_CLOSE) refresh();
        return code === LESSON_OVER_CLOSE;
      },
    },
  );

  return {
    lessonId,
    presence,
    thumbnails,
    screens,
    selection,
    commands,
    teacherScreen,
    lineState: () => state,
    watchLine(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    close() {
      stopExpecting();
      teacherScreen.stop();
      line.stop();
      screens.stop();
    },
  };
}

const LessonContext = createContext<LessonSession | null>(null);

/** Keeps the lines of a running lesson open while its pages are shown. */
export function LessonSessionProvider({
  lessonId,
  children,
}: {
  lessonId: string;
  children: ReactNode;
}) {
  const [session, setSession] = useState<LessonSession | null>(null);
  useEffect(() => {
    const opened = openLesson(lessonId);
    setSession(opened);
    const stopOffering = offerToSearch(() =>
      opened.presence.all().map(({ deviceId, person, pc }) => ({
        id: deviceId,
        label: person ?? pc,
        detail: person === null ? 'Nobody logged on' : pc,
        kind: person === null ? ('device' as const) : ('person' as const),
        path: `/lesson/${lessonId}/screens/${deviceId}`,
      })),
    );
    return () => {
      stopOffering();
      opened.close();
    };
  }, [lessonId]);
  return session ? <LessonContext value={session}>{children}</LessonContext> : null;
}

/** The running lesson whose page this is. */
export function useLessonSession(): LessonSession {
  const session = useContext(LessonContext);
  if (!session) throw new Error('useLessonSession needs the page of a running lesson.');
  return session;
}

/** How the lesson's line stands. */
export function useLessonLine(): LineState {
  const session = useLessonSession();
  return useSyncExternalStore(session.watchLine, session.lineState);
}
