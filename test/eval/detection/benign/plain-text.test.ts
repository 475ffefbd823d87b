import { expect, it } from 'vitest';
import { cutDocuments } from './document.ts';
import { textOfHtml, textOfMarkdown, textOfRoff, textOfWordNet } from './plain-text.ts';

it('takes the mark-up out of a manual page', () => {
  const roff =
    '.TH LS "1"\n.SH NAME\nls \\- list \\fBall\\fR files\n.\\" a note\n.PP\nEnd \\(bu here';
  expect(textOfRoff(roff).trim()).toBe('NAME\nls - list all files\n\nEnd   here');
});

it('takes the mark-up out of HTML and Markdown', () => {
  expect(textOfHtml('<head>x</head><p>Salt &amp; <b>pepper</b></p><p>Next</p>').trim()).toBe(
    'Salt & pepper\nNext',
  );
  expect(textOfMarkdown('See [this page](https://example.org).\n```\ncode\n```\n').trim()).toBe(
    'See [this page].',
  );
});

it('keeps the definitions of a dictionary', () => {
  const data = '  1 licence\n00001740 03 n 01 entity 0 000 | that which exists  \n';
  expect(textOfWordNet(data)).toBe('that which exists');
});

it('cuts a long text at line ends and loses nothing', () => {
  const text = Array.from({ length: 50 }, (_, at) => `line ${at}\n`).join('');
  const documents = cutDocuments('made up', text, 100);
  expect(documents.map((document) => document.text).join('')).toBe(text);
  expect(documents.every((document) => document.text.endsWith('\n'))).toBe(true);
  expect(documents.reduce((sum, { words }) => sum + words, 0)).toBe(100);
});
