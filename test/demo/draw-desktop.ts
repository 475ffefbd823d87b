/** Draws a virtual PC's desktop. */
import type { DesktopView, Front } from './desktop.ts';

/** Pixels of a virtual PC's screen. */
export const SCREEN = { width: 1_280, height: 720 } as const;

const WALLPAPERS = ['#2f5d73', '#4b5b86', '#3f6b58', '#6b4f6d', '#77604a', '#3c5f8c'] as const;
const SANS = 'DejaVu Sans, Verdana, sans-serif';
const MONO = 'DejaVu Sans Mono, monospace';
const GREY = '#5b6470';

interface TextStyle {
  size: number;
  fill?: string;
  font?: string;
  bold?: boolean;
  middle?: boolean;
}

/**
 * @param time of day, as the PC's clock shows it
 * @param pc decides the wallpaper
 * @returns an SVG document of `SCREEN`
 */
export function drawDesktop(view: DesktopView, time: string, pc: string): string {
  const number = Number.parseInt(pc.replace(/\D+/g, '').slice(-2), 10) || 0;
  const wallpaper = WALLPAPERS[number % WALLPAPERS.length]!;
  const shown = view.cover
    ? cover(view.cover)
    : [
        rect(0, 0, SCREEN.width, SCREEN.height, wallpaper),
        `<circle cx="1120" cy="90" r="420" fill="#fff" opacity="0.06"/>`,
        view.front ? window(view.front, view) : '',
        taskbar(view, time, pc),
        view.message ? message(view.message) : '',
      ].join('');
  const banner = view.watched
    ? rect(340, 0, 600, 34, '#7a2e12', 0) +
      text(view.watched, 640, 23, { size: 17, fill: '#fff', middle: true, bold: true })
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SCREEN.width}" height="${SCREEN.height}">${shown}${banner}</svg>`;
}

function cover({ words, by }: { words: string; by: string }): string {
  const lines = wrap(words, 34).slice(0, 5);
  return [
    rect(0, 0, SCREEN.width, SCREEN.height, '#14323f'),
    ...lines.map((line, index) =>
      text(line, 640, 350 + index * 70 - (lines.length - 1) * 35, {
        ...{ size: 54, fill: '#fff', middle: true, bold: true },
      }),
    ),
    text(by, 640, 560, { size: 28, fill: '#b9d3dd', middle: true }),
  ].join('');
}

function window(front: Front, view: DesktopView): string {
  const bar = [
    rect(40, 48, 1_200, 600, '#ffffff', 10),
    rect(40, 48, 1_200, 44, '#e4e8ec', 10),
    text(front.title.slice(0, 90), 62, 77, { size: 18, fill: '#1d2530' }),
    text('–  □  ×', 1_136, 77, { size: 20, fill: GREY }),
  ].join('');
  const body = view.refused ? refusal(view.refused) : content(front, view.lines);
  return bar + (front.url === null ? '' : addressBar(front.url)) + body;
}

function addressBar(url: string): string {
  return (
    rect(40, 92, 1_200, 48, '#f4f6f8') +
    rect(130, 99, 1_090, 34, '#ffffff', 17) +
    text('←  →', 62, 123, { size: 20, fill: GREY }) +
    text(url.replace(/^https:\/\//, '').slice(0, 90), 150, 122, { size: 17, fill: '#2b3440' })
  );
}

function refusal(words: string): string {
  return (
    rect(390, 270, 500, 190, '#fff4e5', 12) +
    text(words, 640, 360, { size: 32, fill: '#7a2e12', middle: true, bold: true }) +
    text('Your teacher decides when it is back.', 640, 405, { size: 19, fill: GREY, middle: true })
  );
}

/** Something that looks like the application. */
function content(front: Front, lines: readonly string[]): string {
  if (front.url !== null) return page(front, lines);
  switch (front.executable) {
    case 'thonny':
      return editor(lines);
    case 'geogebra':
      return graph();
    case 'gimp-2.10':
      return poster(lines);
    default:
      return documentPage(front, lines);
  }
}

function page(front: Front, lines: readonly string[]): string {
  const host = new URL(front.url!).hostname.replace(/^www\./, '');
  const accent = WALLPAPERS[host.length % WALLPAPERS.length]!;
  return (
    rect(40, 140, 1_200, 84, accent) +
    text(host, 90, 193, { size: 34, fill: '#fff', bold: true }) +
    text(front.title.split(' – ')[0]!.slice(0, 52), 90, 286, { size: 34, bold: true }) +
    rect(860, 320, 320, 210, accent, 8, 0.25) +
    greyLines(90, 320, 700, lines.length > 0 ? 3 : 8) +
    (lines.length > 0 ? rect(80, 430, 740, 196, '#eef3f6', 8) : '') +
    typed(lines, 100, 466, { size: 22 }, 54, 5)
  );
}

function documentPage(front: Front, lines: readonly string[]): string {
  const heading = front.title.split(/\.od|–/)[0]!.trim();
  return (
    rect(40, 92, 1_200, 556, '#cfd5db') +
    rect(40, 92, 1_200, 40, '#f4f6f8') +
    text('File   Edit   View   Insert   Format', 62, 118, { size: 17, fill: GREY }) +
    rect(190, 150, 900, 498, '#ffffff') +
    text(heading.slice(0, 44), 240, 218, { size: 32, bold: true }) +
    greyLines(240, 250, 800, 3) +
    typed(lines, 240, 370, { size: 24 }, 58, 8)
  );
}

function editor(lines: readonly string[]): string {
  return (
    rect(40, 92, 1_200, 400, '#fbfbf6') +
    rect(40, 492, 1_200, 156, '#20262e') +
    text('# times_table.py', 110, 140, { size: 24, fill: '#6b8f5a', font: MONO }) +
    typed(lines, 110, 184, { size: 26, fill: '#20407a', font: MONO }, 66, 8) +
    text('>>> %Run times_table.py', 62, 530, { size: 22, fill: '#b7e0b0', font: MONO }) +
    text('1 x 7 = 7', 62, 562, { size: 22, fill: '#e8e8e8', font: MONO }) +
    text('2 x 7 = 14', 62, 594, { size: 22, fill: '#e8e8e8', font: MONO })
  );
}

function graph(): string {
  const grid = Array.from({ length: 13 }, (_, index) =>
    rect(420 + index * 64, 92, 1, 556, '#dfe4e8'),
  );
  const rows = Array.from({ length: 8 }, (_, index) =>
    rect(360, 120 + index * 66, 880, 1, '#dfe4e8'),
  );
  return (
    [...grid, ...rows].join('') +
    rect(40, 92, 320, 556, '#f4f6f8') +
    rect(360, 517, 880, 2, '#333') +
    rect(803, 92, 2, 556, '#333') +
    text('f(x) = x² – 4', 70, 150, { size: 26, fill: '#b3372f' }) +
    text('g(x) = 12 – x', 70, 200, { size: 26, fill: '#2a5fb0' }) +
    `<path d="M560 100 Q804 1050 1048 100" fill="none" stroke="#b3372f" stroke-width="5"/>` +
    `<path d="M400 200 L1220 500" stroke="#2a5fb0" stroke-width="5"/>`
  );
}

function poster(lines: readonly string[]): string {
  return (
    rect(40, 92, 1_200, 556, '#4a4f55') +
    rect(60, 112, 90, 516, '#3a3f45') +
    rect(380, 112, 520, 516, '#f6c445') +
    `<circle cx="640" cy="300" r="120" fill="#e4572e"/>` +
    `<path d="M380 500 Q520 420 640 500 T900 500 V628 H380 Z" fill="#2e7d8c"/>` +
    text(lines.at(-1) ?? '', 640, 200, { size: 46, fill: '#3a1f12', middle: true, bold: true })
  );
}

function taskbar({ front, marks }: DesktopView, time: string, pc: string): string {
  return (
    rect(0, 672, SCREEN.width, 48, '#10202a', 0, 0.92) +
    text(pc, 24, 703, { size: 20, fill: '#fff', bold: true }) +
    (front ? rect(130, 678, 300, 36, '#2b4250', 6) : '') +
    (front ? text(front.application, 148, 703, { size: 18, fill: '#fff' }) : '') +
    text(marks.join('  ·  '), 640, 703, { size: 18, fill: '#ffd479', bold: true }) +
    text(time, 1_188, 703, { size: 20, fill: '#fff' })
  );
}

function message({ from, text: words }: { from: string; text: string }): string {
  const lines = wrap(words, 44).slice(0, 6);
  return (
    rect(340, 220, 600, 130 + lines.length * 36, '#ffffff', 12) +
    rect(340, 220, 600, 56, '#14323f', 12) +
    text(`Message from ${from}`, 366, 256, { size: 22, fill: '#fff', bold: true }) +
    lines.map((line, index) => text(line, 366, 316 + index * 36, { size: 24 })).join('')
  );
}

/** The newest lines that fit. */
function typed(
  lines: readonly string[],
  x: number,
  y: number,
  style: TextStyle,
  longest: number,
  most: number,
): string {
  return lines
    .flatMap((line) => wrap(line, longest))
    .slice(-most)
    .map((line, index) => text(line, x, y + index * style.size * 1.4, style))
    .join('');
}

/** Text that is only there for its looks. */
function greyLines(x: number, y: number, width: number, count: number): string {
  return Array.from({ length: count }, (_, index) =>
    rect(x, y + index * 30, width * (index % 4 === 3 ? 0.6 : 1), 12, '#d5dbe1', 6),
  ).join('');
}

function rect(
  x: number,
  y: number,
  w: number,
  h: number,
  fill: string,
  r = 0,
  opacity = 1,
): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}" opacity="${opacity}"/>`;
}

function text(words: string, x: number, y: number, style: TextStyle): string {
  const { size, fill = '#1d2530', font = SANS, bold = false, middle = false } = style;
  const anchor = middle ? ' text-anchor="middle"' : '';
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" fill="${fill}"${anchor}${weight}>${escaped(words)}</text>`;
}

/** Without what XML does not take. */
function escaped(words: string): string {
  return words
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}

/** Lines of at most so many characters, broken between words. */
function wrap(words: string, longest: number): string[] {
  const lines: string[] = [''];
  for (const word of words.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length > longest) lines.push(word.slice(0, longest));
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
