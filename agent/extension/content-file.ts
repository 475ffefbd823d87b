/** File name of the content script in the built extension. */
export const CONTENT_FILE = 'field-watcher.js';
