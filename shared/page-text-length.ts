/**
 * Longest text of one `page-text` message, UTF-16 units. As JSON each may take six bytes
 * (`\u003c`), and address and title need their room in `MAX_BROWSER_MESSAGE_BYTES` as well. Apart
 * from the messages, because content scripts do without their validation.
 */
export const LONGEST_PAGE_TEXT = 8_000;
