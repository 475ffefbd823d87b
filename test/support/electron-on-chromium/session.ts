/** Electron's `session`: permissions and requests. Keeps what it is given, and asks about requests. */
type RequestListener = (
  details: { url: string },
  decide: (response: { cancel?: boolean }) => void,
) => void;

let onBeforeRequest: RequestListener = (_details, decide) => decide({});

/** Electron's `session`, as far as the shell uses it. Chromium's own default denies permissions. */
export const session = {
  defaultSession: {
    setPermissionRequestHandler(): void {},
    setPermissionCheckHandler(): void {},
    setDisplayMediaRequestHandler(): void {},
    webRequest: {
      onBeforeRequest(listener: RequestListener): void {
        onBeforeRequest = listener;
      },
    },
  },
};

/** What the main process decides about a request. */
export function isRequestAllowed(url: string): boolean {
  let allowed = true;
  onBeforeRequest({ url }, ({ cancel }) => {
    allowed = !cancel;
  });
  return allowed;
}

/** Electron's `desktopCapturer`: nobody asks it here, since Chromium takes the entire screen itself. */
export const desktopCapturer = {
  getSources: () => Promise.resolve([]),
};
