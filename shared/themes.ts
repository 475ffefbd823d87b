/**
 * The themes that concerns are classed by, and the four Cs they belong to
 * (content, contact, conduct, commerce: Keeping Children Safe in Education,
 * part two, "online safety").
 */

/** One of the four Cs. */
export type AreaOfRisk = 'content' | 'contact' | 'conduct' | 'commerce';

/** A theme that flagged terms belong to. */
export interface Theme {
  /** What people read. */
  readonly name: string;
  /** Which of the four Cs. */
  readonly area: AreaOfRisk;
  /** True for themes of illegal content, which nobody can switch off. */
  readonly alwaysOn: boolean;
}

/** All themes by slug. The slug is what events and term files carry. */
export const themes = {
  illegal: { name: 'Illegal content', area: 'content', alwaysOn: true },
  bullying: { name: 'Bullying', area: 'conduct', alwaysOn: false },
  grooming: { name: 'Sexual exploitation and grooming', area: 'contact', alwaysOn: true },
  hate: { name: 'Discrimination and hate', area: 'content', alwaysOn: false },
  misogyny: { name: 'Misogyny', area: 'content', alwaysOn: false },
  drugs: { name: 'Drugs and alcohol', area: 'content', alwaysOn: false },
  extremism: { name: 'Extremism and radicalisation', area: 'content', alwaysOn: true },
  gambling: { name: 'Gambling', area: 'commerce', alwaysOn: false },
  pornography: { name: 'Pornography', area: 'content', alwaysOn: false },
  'self-harm': { name: 'Self-harm', area: 'content', alwaysOn: false },
  suicide: { name: 'Suicide', area: 'content', alwaysOn: false },
  violence: { name: 'Violence and weapons', area: 'conduct', alwaysOn: false },
  'intimate-images': { name: 'Intimate image abuse', area: 'conduct', alwaysOn: true },
  'coercive-control': { name: 'Coercive control', area: 'contact', alwaysOn: false },
  fraud: { name: 'Fraud and scams', area: 'commerce', alwaysOn: false },
  stunts: { name: 'Dangerous stunts', area: 'conduct', alwaysOn: false },
  'ai-chat': { name: 'Prompts to AI chat sites', area: 'content', alwaysOn: false },
} as const satisfies Record<string, Theme>;

/** Slug of a theme. */
export type ThemeSlug = keyof typeof themes;

/** Whether the text is a theme's slug. */
export function isThemeSlug(text: string): text is ThemeSlug {
  return Object.hasOwn(themes, text);
}

/** How grave a flag is: 1 (note) to 5 (act now). */
export type Severity = 1 | 2 | 3 | 4 | 5;

/**
 * From this severity on somebody is told at once, and has to answer for what becomes of it.
 * Below it a flag is only counted: a lone word says too little to call somebody for.
 */
export const TOLD_FROM: Severity = 3;
