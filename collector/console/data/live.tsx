import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type LiveMessage, liveMessageSchema } from '../../live/live.contract.ts';
import { keepLine, type LineState, lineAddress, parseJson } from './line.ts';
import { refreshSession } from './session.ts';

type Listener = (message: LiveMessage) => void;

interface Live {
  state: LineState;
  listen(listener: Listener): () => void;
}

const LiveContext = createContext<Live | null>(null);

/** Keeps the live line open for the pages inside, and asks again for all they show once it is back. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<LineState>({ kind: 'connecting' });
  const listeners = useRef(new Set<Listener>());

  useEffect(() => {
    let wasLost = false;
    const line = keepLine(lineAddress('/api/live'), {
      onText: (text) => {
        const message = liveMessageSchema.safeParse(parseJson(text));
        // A newer collector may send kinds that this page does not know yet.
        if (!message.success) return;
        for (const listener of listeners.current) listener(message.data);
      },
      onState: (next) => {
        setState(next);
        if (next.kind === 'live' && wasLost) void queryClient.invalidateQueries();
        wasLost = next.kind === 'lost';
      },
      onFailedAttempt: () => void refreshSession(),
    });
    const retry = () => line.retryNow();
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('online', retry);
      line.stop();
    };
  }, [queryClient]);

  const live = useMemo<Live>(
    () => ({
      state,
      listen(listener) {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
    }),
    [state],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('Live messages come only to pages inside the frame.');
  return live;
}

/** Whether the live line is up. */
export function useLiveState(): LineState {
  return useLive().state;
}

/** Calls the listener with each live message while the component is shown. */
export function useLiveMessages(listener: Listener): void {
  const { listen } = useLive();
  const onMessage = useEffectEvent(listener);
  useEffect(() => listen((message) => onMessage(message)), [listen]);
}
