/**
 * Emoji that people put in the place of a word, and the word that each is read as. The word
 * stands for itself in the text ("bring a 🔫" is "bring a gun"), so a term or a list needs
 * only the word. What an emoji means in a group's slang is for the library to say, of the
 * plain word: 🍆 is read as "aubergine", ❄ as "snow".
 *
 * Emoji that are not here separate words, as punctuation does. Skin tones and the
 * selectors for coloured or plain pictures count for nothing.
 */
const EMOJI_OF: Readonly<Record<string, string>> = {
  // Weapons, harm and death.
  gun: '🔫',
  knife: '🔪',
  dagger: '🗡',
  swords: '⚔',
  axe: '🪓',
  bomb: '💣',
  dynamite: '🧨',
  explosion: '💥',
  fire: '🔥',
  punch: '👊🤜🤛',
  blood: '🩸',
  razor: '🪒',
  scissors: '✂',
  knot: '🪢',
  coffin: '⚰',
  grave: '🪦',
  skull: '💀☠',
  // Places and people.
  school: '🏫',
  home: '🏠🏡',
  mosque: '🕌',
  synagogue: '🕍',
  church: '⛪',
  bridge: '🌉',
  train: '🚂🚆🚄🚅🚇🚉',
  police: '👮🚓🚔',
  girl: '👧',
  boy: '👦',
  woman: '👩',
  man: '👨',
  baby: '👶',
  jew: '✡🕎',
  islam: '☪',
  hijabi: '🧕',
  turban: '👳',
  swastika: '卐卍',
  rainbow: '🌈',
  // Animals that people are called.
  monkey: '🐵🐒',
  gorilla: '🦍',
  pig: '🐷🐖🐽',
  snake: '🐍',
  rat: '🐀',
  dog: '🐶🐕',
  cow: '🐮🐄',
  clown: '🤡',
  // Drugs, drink and smoking.
  pills: '💊',
  syringe: '💉',
  leaf: '🍁🍃',
  herb: '🌿',
  broccoli: '🥦',
  smoke: '💨',
  cigarette: '🚬',
  mushrooms: '🍄',
  snow: '❄🌨',
  horse: '🐴🐎',
  plug: '🔌',
  beer: '🍺🍻',
  wine: '🍷',
  whisky: '🥃',
  cocktail: '🍸🍹',
  // Sex, pictures and secrets.
  aubergine: '🍆',
  peach: '🍑',
  cherries: '🍒',
  banana: '🍌',
  corn: '🌽',
  splash: '💦',
  tongue: '👅',
  hot: '🥵',
  devil: '😈👿',
  kiss: '💋😘😚😗',
  love: '❤🧡💛💚💙💜🖤🤍🤎💕💖💗💘😍🥰',
  bikini: '👙',
  underwear: '🩲',
  nsfw: '🔞',
  pic: '📷📸',
  video: '🎥📹',
  selfie: '🤳',
  secret: '🤫🤐',
  // Money and games of chance.
  money: '💰💵💷💸💶🤑',
  card: '💳',
  slots: '🎰',
  dice: '🎲',
  // Feelings, which say how something is meant.
  fuck: '🖕',
  poo: '💩',
  haha: '😂🤣😆😹',
  crying: '😭😢😿',
  sad: '😔😞🙁☹😥',
  heartbroken: '💔',
  angry: '😡🤬😠',
  sick: '🤮🤢',
};

/** Words by the code point of the emoji that is read as them. */
export const wordOfEmoji: ReadonlyMap<number, string> = new Map(
  Object.entries(EMOJI_OF).flatMap(([word, emoji]) =>
    Array.from(emoji, (one) => [one.codePointAt(0)!, word] as const),
  ),
);
