/** English-like text, the same at every run. */

/** One term in so many words: far more than a pupil's typing holds. */
const WORDS_PER_TERM = 1_000;
const WORDS =
  'the of and to in that it is was for on are with as his they at be this from I have or by one had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know get through back much before go good new write our used me man too any day same right look think also around another came come work three word must because does part even place well such here take why things help put years different away again off went old number great tell men say small every found still between name should home big give air line set own under read last never us left end along while might next sound below saw something thought both few those always show large often together asked house don’t world going want school important until form food keep children feet land side without boy once animals life enough took sometimes four head above kind began almost live page got earth need far hand high year mother light parts country father let night following picture being study second eyes soon times story boys since white days ever paper hard near sentence better best across during today others however sure means knew it’s try told young miles sun ways thing whole hear example heard several change answer room sea against top turned learn point city play toward five using himself usually café Zoë naïve'.split(
    ' ',
  );

/** Choices that are the same for the same seed (the generator of Numerical Recipes). */
export function randomFrom(seed: number): {
  below(limit: number): number;
  pick<One>(from: readonly One[]): One;
} {
  const below = (limit: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  return { below, pick: (from) => from[below(from.length)]! };
}

/** Words, capitals, punctuation and some accents, with a term here and there. */
export function ordinaryText(characters: number, terms: readonly string[]): string {
  const { below, pick } = randomFrom(20_261_122);
  let text = '';
  while (text.length < characters) {
    const word = below(WORDS_PER_TERM) === 0 ? pick(terms) : pick(WORDS);
    text += below(12) === 0 ? `${word}. ` : below(9) === 0 ? `${word}, ` : `${word} `;
    if (below(80) === 0) text += '\n';
  }
  return text.slice(0, characters);
}
