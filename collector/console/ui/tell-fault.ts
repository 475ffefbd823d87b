import { notifications } from '@mantine/notifications';
import { wordsOf } from './notices.tsx';

/** Tells in a notification that something was not done, and why. */
export function tellFault(title: string): (error: unknown) => void {
  return (error) => {
    notifications.show({ color: 'red', title, message: wordsOf(error), autoClose: 8_000 });
  };
}
