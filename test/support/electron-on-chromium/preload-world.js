// Runs in the preload script's world, just before the real preload bundle: gives
// it Electron's module as a sandboxed preload script sees it.
(() => {
  const exposed = {};
  const invocations = new Map();
  const channels = new Map();
  let lastId = 0;

  const send = (name, detail) =>
    document.dispatchEvent(
      new CustomEvent(`electron:${name}`, { detail: JSON.stringify(detail, fromBytes) }),
    );
  // Bytes travel as base64.
  const fromBytes = (_key, value) =>
    value instanceof Uint8Array ? { $bytes: value.toBase64() } : value;
  const toBytes = (_key, value) =>
    typeof value?.$bytes === 'string' ? Uint8Array.fromBase64(value.$bytes) : value;

  const shapeOf = (value) => {
    if (typeof value === 'function') return 'function';
    if (typeof value !== 'object' || value === null) return { value };
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shapeOf(part)]));
  };
  const unpack = (argument) =>
    'listener' in argument
      ? (...args) => send('notify', { listener: argument.listener, args })
      : argument.value;

  document.addEventListener('electron:call', async (event) => {
    const { id, path, args } = JSON.parse(event.detail, toBytes);
    try {
      const called = path.reduce((part, key) => part[key], exposed);
      send('result', { id, value: await called(...args.map(unpack)) });
    } catch (error) {
      send('result', { id, error: String(error?.message ?? error) });
    }
  });

  const contextBridge = {
    exposeInMainWorld(name, api) {
      if (name in exposed) throw new Error(`Cannot bind an API on top of an existing property`);
      exposed[name] = api;
      send('expose', { name, shape: shapeOf(api) });
    },
  };
  const ipcRenderer = {
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        invocations.set(lastId, { resolve, reject });
        // Put there by Runtime.addBinding, in this world only.
        globalThis.electronInvoke(JSON.stringify({ id: lastId, channel, args }, fromBytes));
      }),
    on(channel, listener) {
      channels.set(channel, [...(channels.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
  };

  // Called by the main process's side.
  globalThis.electronReply = ({ id, value, error }) => {
    const invocation = invocations.get(id);
    invocations.delete(id);
    if (error === undefined) invocation?.resolve(value);
    else invocation?.reject(new Error(error));
  };
  globalThis.electronSend = (channel, args) => {
    const copied = JSON.parse(JSON.stringify(args), toBytes);
    for (const listener of channels.get(channel) ?? []) listener({}, ...copied);
  };

  // The preload bundle runs after this script, with this as its `require`.
  globalThis.electronRequire = (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };
})();
