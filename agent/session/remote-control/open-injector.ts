/** Opens what makes input on this system; loaded only when somebody takes control. */
import { AppError } from '@lapwing/shared/errors';
import type { InputInjector } from './input-port.ts';
import type { X11InjectorOptions } from './x11/x11-injector.ts';

/**
 * Opens it.
 *
 * @throws AppError `no-x-display`, `input-not-injected`
 */
export async function openInjector(options: X11InjectorOptions): Promise<InputInjector> {
  switch (process.platform) {
    case 'linux': {
      const { openX11Injector } = await import('./x11/x11-injector.ts');
      return openX11Injector(options);
    }
    case 'win32': {
      const { openWindowsInjector } = await import('./windows/windows-injector.ts');
      return openWindowsInjector(options.injected);
    }
    case 'darwin': {
      const { openMacInjector } = await import('./macos/mac-injector.ts');
      return openMacInjector(options.injected);
    }
    default:
      throw new AppError('input-not-injected', 'This PC’s system cannot be controlled remotely.');
  }
}
