/**
 * Letters of other alphabets, and signs, that people read as a to z.
 *
 * Made from the single-letter pairs of Unicode's confusables (Unicode Technical Standard 39,
 * confusables.txt 13.0) and from the alphabets of the usual "fancy text" pages. Left out:
 * pairs that NFKD already brings together (folding.ts applies it first), and the letters of
 * Arabic and the Indian scripts, which look like a letter only alone and are typed in earnest.
 * Capitals stand here only where they look like another letter than their small form (Η and η).
 */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'ƛɐɑɒʌαλадձᎯᕱᗄᗅᗩᴀᶏᶐⱥꓮꓯꭺ𐊠𖽀∀₳卂ค',
  b: 'ƀƃƅɓɮʙβБвъьѣҍՅᏰᏼᑲᑳᑾᑿᒀᒁᒂᒈᔎᕹᕺᖚᖯᗷᗸᗹᗽᗾᗿᙖᙗᙘᙝᙞᙟᴃᶀꓐꞵꮟ𐊂𐊡𐌁฿乃๒',
  c: 'ɔϹƆƈȼʗςϛϾсҁҫՇᑕᑖᑡᑢᑣᑤᑥᑦᒼᔍᙅᴄↄⲥꓚꞆꮯ𐊢𐌂𐐽𐔜¢©₡₵匚',
  d: 'ðđƌɖɗԁԃժᏧᑯᑰᑱᑺᑻᑼᑽᒄᒇᗞᗟᗠᗪᗫᗬᴅᴆᵭᶁᶑꓒꓓꭰ∂₫๔',
  e: 'ǝɇɘəɛεеєҽҿәԑᕮᙓᴇᶒⲉⴹꓰꓱꞓꬲꭼꮛ𐊆℮∃乇',
  f: 'ɟƒʃʄϝҒғբքᖴᖵᖷᵮᶂẝℲꓝꓞꞙꟻꬵ𐊇𐊥𐔥₣千',
  g: 'ƍǥɠɡɢʛԍցᏻᘜᶃꓖꮐ₲ﻮ厶',
  h: 'ħǶɥɦɧʜΗнђћңҥһӈӊԋիհᏂᏲᑋᕼᗁⱨⲎꓧꚕꜧꞕꮋ𐋏卄',
  i: 'ıɨɩɪιіІΙӀᏆᑊᴉᵻᵼᶖꙇꭵᛁⲒⵏꓲ𐊊𐌉𖼨丨เ',
  j: 'ȷɉʆʖʝϳјՂյᒍᒎᒏᒘᒙᒚᒛᒴᒵᴊꓙꭻנ',
  k: 'ĸƙʞκϗкқҝҟҡӄᏦᛕᴋᶄⱪⲔꓗꝁꝄ𐔘₭',
  l: 'łƖƚǀɫɭʅʟӏՆլւᒪᒫᒶᒷᒸᒹᒺᒻⱡⳑꓡꓶꮮ𐐛𐔦𖼖ןㄥ乚',
  m: 'ɱʍΜϻмӎᗰᘻᙏᙢᛖᴍᵯᶆⲘꓟꮇ𐊰𐌑₥爪๓',
  n: 'ŋƞȵɲɳɴΝηπилпҋԉդղոռᑎᴎᴒᴨᴻᵰᶇⲚꓠ𐔓₦∩几ภ',
  o: 'øɵʘΦφΘθοσϙФоѳѻөՓծօᐤᴏᴑⲟⴱⵁⵔꓳꝋ○◯ꬽꬾꭴꮎꮻ𐊒𐊫𐐬𐓪𐔖ㄖ๏',
  p: 'ƥƿρрҏրᑬᑭᑮᑶᑷᑸᑹᒆᴘᴩᵽⲣꓑꮲ𐊕₱卩ק',
  q: 'ɋʠԛգզᑫⵕꝗ',
  r: 'ɍɹɼɽɾʀʁΓгяґՐᒥᖇᣴᴙᴚᴦᵲᶉⲅꓣꭇꭈꭱꮁꮢ𐒴𖼵尺',
  s: 'ƽȿʂѕՏֆᏕᔕᔖᔡᔢᔣᔤᣵᵴᶊꓢꜱꮪ𐊖𐑈𖼺₴丂',
  t: 'ŧƫƭȶⱦʇʈτϯтҭեէᐪᴛᵵⲦꓔꭲ𐊗𐊱𐌕𖼊₮',
  u: 'μµʉʊʋυЏцԱմսᑌᑗᑘᑧᘮᙀᴜᵾᶙꓴꓵꞟꭎꭒꮜ𐓶𖽂∪ย',
  v: 'νѵᐯᐺᐻᘁᴠⴸꓦꛟꮩ𐔝𖼈∨√',
  w: 'ɯωшщѡѽѿԝաᏔᗯᘺᙎᙡᴡⱳꓪꝡꮃ𑓅₩山שฬ',
  x: 'χЖхҳӽӾᕁ᙭ᕽᚷᶍⲭⵝꓫꭓꭕ𐊐𐊴𐌗𐔧×乂א',
  y: 'ƴɏɣʎʏΥγϤЧуүұՎᎩᎽᶌỿⲨꓬꭚ𐊲𖽃ㄚץ',
  z: 'ƶȥɀʐʑΖᙆᘔᴢᵶᶎⱬꓜꮓ乙',
};

/** Blocks of 26 signs for A to Z that Unicode does not take apart: each block's first. */
const SIGN_ALPHABETS: readonly number[] = [
  0x249c, // ⒜ in parentheses, small
  0x24b6, // Ⓐ in a circle
  0x24d0, // ⓐ in a circle, small
  0x1f110, // 🄐 in parentheses
  0x1f130, // 🄰 in a square
  0x1f150, // 🅐 in a black circle
  0x1f170, // 🅰 in a black square
  0x1f1e6, // 🇦 regional indicators, which flags are made of
];

/**
 * Letters that stand for more than one, or for one that their looks do not tell. What is not
 * here keeps the letters that Unicode takes it apart into.
 */
const LETTER_NAMES: readonly (readonly [string, string])[] = [
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
];

/** The letters, a to z, that a single character is read as; without what NFKD can do. */
export const readAsLetters: ReadonlyMap<string, string> = makeTable();

function makeTable(): Map<string, string> {
  const table = new Map<string, string>();
  for (const [letter, alike] of Object.entries(LOOKALIKES)) {
    for (const character of alike) table.set(character, letter);
  }
  for (const first of SIGN_ALPHABETS) {
    for (let at = 0; at < 26; at++) {
      table.set(String.fromCodePoint(first + at), String.fromCharCode(0x61 + at));
    }
  }
  for (const [character, letters] of LETTER_NAMES) table.set(character, letters);
  return table;
}
