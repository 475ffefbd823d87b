/** Takes the mark-up out of text, so that words stand beside each other as in print. */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  apos: "'",
};

/** The words of an HTML page. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<\/(p|div|li|h\d|tr|pre|dt|dd)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** The words of a manual page written in roff (man and mdoc macros). */
export function textOfRoff(roff: string): string {
  return roff
    .split('\n')
    .map((line) => {
      if (/^['.]\s*\\"/.test(line) || /^\.(TH|ds|de|if|ie|el|nr|tr|\.)/.test(line)) return '';
      if (/^\.(P|PP|LP|TP|IP|Pp|It|br|sp)\b/.test(line)) return '\n';
      return line.replace(/^[.']\s*[A-Za-z]{1,3}\b\s?/, '').replaceAll('"', '');
    })
    .join('\n')
    .replace(/\\f(\[[^\]]*\]|\(..|.)/g, '')
    .replace(/\\s[-+]?\d/g, '')
    .replace(/\\\*?\((..)/g, ' ')
    .replace(/\\(aq|\(aq)/g, "'")
    .replace(/\\[-e]/g, (sign) => (sign === '\\-' ? '-' : '\\'))
    .replace(/\\[&,/|^%]/g, '')
    .replace(/\\(.)/g, '$1')
    .replace(/\n{3,}/g, '\n\n');
}

/** The definitions and examples of a WordNet data file. */
export function textOfWordNet(data: string): string {
  return data
    .split('\n')
    .flatMap((line) => (line.includes(' | ') ? [line.slice(line.indexOf(' | ') + 3).trim()] : []))
    .join('\n\n');
}

/** The words of a Markdown page: without code, tags and link targets. */
export function textOfMarkdown(markdown: string): string {
  return textOfHtml(
    markdown
      .replace(/```[\s\S]*?```/g, ' ')
      .replace(/\]\([^)]*\)/g, ']')
      .replace(/https?:\/\/\S+/g, ' '),
  );
}
