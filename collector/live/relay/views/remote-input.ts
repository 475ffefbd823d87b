import type { screen } from '@lapwing/proto';
import type { ScreenInput } from '../screen-input.contract.ts';

/** A console's input as the wire has it. */
export function toRemoteInput(input: ScreenInput): screen.RemoteInput.$Properties {
  switch (input.kind) {
    case 'pointer': {
      const { monitor, x, y, buttons } = input;
      return { pointer: { monitor, x, y, buttons } };
    }
    case 'wheel':
      return { wheel: { right: input.right, down: input.down } };
    case 'key':
      return { key: { code: input.code, down: input.down } };
    case 'text':
      return { text: { text: input.text } };
    case 'put-clipboard':
      return { putClipboard: { text: input.text } };
    case 'get-clipboard':
      return { getClipboard: {} };
    case 'pupil-input':
      return { pupilInput: { taken: input.taken } };
  }
}
