// Runs in the page's own world before its scripts: the page's half of contextBridge.
// What crosses between the worlds is text in events of the document, as the two
// worlds share the document but no objects.
(() => {
  const calls = new Map();
  const listeners = new Map();
  let lastId = 0;

  const send = (name, detail) =>
    document.dispatchEvent(
      new CustomEvent(`electron:${name}`, { detail: JSON.stringify(detail, fromBytes) }),
    );
  const receive = (name, take) =>
    document.addEventListener(`electron:${name}`, (event) =>
      take(JSON.parse(event.detail, toBytes)),
    );
  // Bytes travel as base64.
  const fromBytes = (_key, value) =>
    value instanceof Uint8Array ? { $bytes: value.toBase64() } : value;
  const toBytes = (_key, value) =>
    typeof value?.$bytes === 'string' ? Uint8Array.fromBase64(value.$bytes) : value;

  // A function of the page is known to the other world by its number only.
  const pack = (value) => {
    if (typeof value !== 'function') return { value };
    lastId += 1;
    listeners.set(lastId, value);
    return { listener: lastId };
  };

  const callable =
    (path) =>
    (...args) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        calls.set(lastId, { resolve, reject });
        send('call', { id: lastId, path, args: args.map(pack) });
      });

  const build = (shape, path) =>
    shape === 'function'
      ? callable(path)
      : Object.freeze(
          Object.fromEntries(
            Object.entries(shape).map(([key, part]) =>
              'value' in Object(part) ? [key, part.value] : [key, build(part, [...path, key])],
            ),
          ),
        );

  receive('expose', ({ name, shape }) => {
    Object.defineProperty(globalThis, name, { value: build(shape, [name]), enumerable: true });
  });
  receive('result', ({ id, value, error }) => {
    const call = calls.get(id);
    calls.delete(id);
    if (error === undefined) call?.resolve(value);
    else call?.reject(new Error(error));
  });
  receive('notify', ({ listener, args }) => listeners.get(listener)?.(...args));
})();
