import {
  IconAlertTriangle,
  IconCircleFilled,
  IconLoader2,
  IconLock,
  IconMoon,
  IconPlugConnectedX,
  IconUserOff,
} from '@tabler/icons-react';
import type { TileState } from './tile-facts.ts';

const icons = {
  active: IconCircleFilled,
  idle: IconMoon,
  locked: IconLock,
  nobody: IconUserOff,
  unreachable: IconPlugConnectedX,
  stopped: IconAlertTriangle,
  starting: IconLoader2,
} as const satisfies Record<TileState, unknown>;

/** The icon of a state; its word always stands beside it. */
export function StateIcon({ state, size = 13 }: { state: TileState; size?: number }) {
  const Icon = icons[state];
  return <Icon size={state === 'active' ? size - 4 : size} stroke={1.9} aria-hidden />;
}
