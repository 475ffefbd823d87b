/** Questions to an X server that are answered with nothing, and not never, once it is gone. */
import type { Callback } from 'x11';
import { ask } from '../../capture/x11/x-connection.ts';

/** Asks one connection. */
export class Asking {
  readonly #gone = Promise.withResolvers<undefined>();

  /** The connection is lost. */
  lost(): void {
    this.#gone.resolve(undefined);
  }

  /** Makes a request; undefined if the server answers it with an error, or not any more. */
  ask<T>(request: (answer: Callback<T>) => void): Promise<T | undefined> {
    return Promise.race([ask(request), this.#gone.promise]);
  }
}
