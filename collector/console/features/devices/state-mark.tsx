import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleOff,
  IconClockOff,
  IconMoon,
} from '@tabler/icons-react';
import classes from './devices.module.css';

const icons = {
  online: IconCircleCheck,
  offline: IconMoon,
  silent: IconAlertTriangle,
  revoked: IconCircleOff,
  usable: IconCircleCheck,
  expired: IconClockOff,
  'used-up': IconMoon,
} as const;

/** A state by icon, colour and word. */
export function StateMark({ state, name }: { state: keyof typeof icons; name: string }) {
  const Icon = icons[state];
  return (
    <span className={classes.mark} data-state={state}>
      <Icon size={16} stroke={1.9} aria-hidden />
      {name}
    </span>
  );
}
