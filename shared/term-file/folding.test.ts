import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCodePoint, foldText, GAP } from './folding.ts';

/** Any code points, half surrogate pairs included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }))
  .map((codePoints) => String.fromCodePoint(...codePoints));

describe('foldText', () => {
  it.each([
    ['Kill Myself', 'kill myself'],
    ['kïll  MÝSËLF', 'kill myself'],
    ['kill-myself', 'kill myself'],
    ['kill …\n myself!', 'kill myself'],
    ['  kill_myself. ', 'kill myself'],
    ["I'm", 'im'],
    ['I’m', 'im'],
    ['straße Ærøskøbing Łódź þorn', 'strasse aeroskobing lodz thorn'],
    ['ｋｉｌｌ', 'kill'],
    ['𝓴𝓲𝓵𝓵 𝕞𝕪𝕤𝕖𝕝𝕗', 'kill myself'],
    ['ki\u200bll my\u00adself', 'kill myself'],
    ['k\u0301ill', 'kill'],
    ['İstanbul ŉ', 'istanbul n'],
    ['Ԛɯεɾţɣ Ελλάδα', 'qwerty eaaaδa'],
    ['кіӏӏ ΜΥSΕLF', 'kill myself'],
    ['ᏦᎥᏞᏞ ᵐʸˢᵉˡᶠ ᴋɪʟʟ ₘₑ', 'kill myself kill me'],
    ['Ⓚⓘ🅻🄻 🇲🇪 🄼⒴', 'kill me my'],
    ['k\u200di\u2060l\u034fl', 'kill'],
    ['ki\u3164ll', 'kill'],
    ['l̶̡o̵͜s̷e̸r̴', 'loser'],
    ['ＫＩＬＬ　ＭＥ', 'kill me'],
    ['my🔪now', 'my knife now'],
    ['🔫🔪', 'gun knife'],
    ['👊🏽👊🏿him', 'punch punch him'],
    ['i ❤️ you, i ❤ you', 'i love you i love you'],
    ['👩‍💻 1️⃣', 'woman 1'],
    ['cost £5 or €5 or $5', 'cost 5 or 5 or 5'],
    ['10½ x²', '10½ x2'],
    ['sad🪑now', 'sad now'],
    ['日本語 한국', '日本語 한국'],
    ['!!!', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('changes nothing that is folded already, whatever the code point', () => {
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      const once = foldCodePoint(codePoint);
      let twice = '';
      for (const character of once) twice += foldCodePoint(character.codePointAt(0)!);
      if (twice !== once) expect.fail(`U+${codePoint.toString(16)}: ${once} became ${twice}`);
      const isWord = / [a-z]+ /.test(once) && once.length > 2;
      if (once.length > 1 && once.includes(GAP) && !isWord) {
        expect.fail(`U+${codePoint.toString(16)} mixes`);
      }
    }
  });

  it('folds each character on its own', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const whole = foldText(`${a}.${b}`);
        const parts = [foldText(a), foldText(b)].filter((part) => part !== '').join(GAP);
        expect(whole).toBe(parts);
      }),
    );
  });
});
