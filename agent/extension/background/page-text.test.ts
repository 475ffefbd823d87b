import { fromExtensionSchema } from '@lapwing/shared/browser-messages';
import { describe, expect, it } from 'vitest';
import { pageTextOf } from './page-text.ts';

const entered = { text: 'river otters', newFrom: 0, newTo: 12, enteringMs: 1_200 };
const tab = {
  url: 'https://chat.example/talk?token=very-private#part',
  title: 'Chat',
} as chrome.tabs.Tab;

describe('entered text', () => {
  it('is reported with its page, without query string and fragment', () => {
    const report = pageTextOf(entered, { tab, frameId: 0, url: tab.url });
    expect(report).toEqual({
      type: 'page-text',
      url: 'https://chat.example/talk',
      title: 'Chat',
      frameUrl: '',
      ...entered,
    });
    expect(fromExtensionSchema.parse(report)).toEqual(report);
  });

  it('belongs to the page it was entered into, not to the next one in the tab', () => {
    const url = 'https://before.example/form';
    expect(pageTextOf(entered, { tab, frameId: 0, url })).toMatchObject({ url, title: '' });
  });

  it.each([
    [
      'its own address',
      { url: 'https://help.example/x?y', origin: 'https://help.example' },
      'https://help.example/x',
    ],
    [
      'its maker’s',
      { url: 'about:srcdoc', origin: 'https://help.example' },
      'https://help.example/',
    ],
    ['none', { url: 'about:srcdoc', origin: 'null' }, ''],
  ])('in a frame names the frame by %s', (_, sender, frameUrl) => {
    const report = pageTextOf(entered, { tab, frameId: 7, ...sender });
    expect(report).toMatchObject({ url: 'https://chat.example/talk', title: 'Chat', frameUrl });
  });

  it('is reported of tabs only', () => {
    expect(pageTextOf(entered, { frameId: 0, url: 'https://chat.example/' })).toBeNull();
  });
});
