import { foldText } from '@lapwing/shared/term-file/folding';
import { describe, expect, it } from 'vitest';
import { ordinaryWords } from './ordinary-words.ts';

describe('ordinaryWords', () => {
  const words = ordinaryWords();
  const known = new Set(words);

  it.each([
    ['usual words in every form', 'organise organised colours class assess therapist bass grass'],
    ['American spellings', 'color organize center'],
    ['contractions', "don't didn't you're I'll"],
    ['places', 'Scunthorpe Penistone Cockermouth Lightwater Clitheroe Essex Middlesex Twatt'],
    ['counties and countries', 'Cumbria Nigeria Niger Pakistan'],
    ['names', 'Muhammad Priya Dikshit Hancock Cockburn Titus Phuc Fatima Siobhan Krzysztof'],
    ['school', 'GCSE Macbeth 5th H2O Passchendaele mitochondria'],
    ['programming', 'elif kwargs pkey numpy localhost'],
    ['brands and chat', 'TikTok Minecraft innit lowkey'],
  ])('has %s', (_, examples) => {
    const missing = examples.split(' ').filter((word) => !known.has(foldText(word)));
    expect(missing).toEqual([]);
  });

  it('has no slips and disguises that would hide what they stand for', () => {
    const slips = 'looser kil kll bicth bich stupd idoit hte retrad sult fuk fukc kilmyself sucide';
    const wrong = slips.split(' ').filter((word) => known.has(word));
    expect(wrong).toEqual(['looser']);
  });

  it('holds folded single words, each once', () => {
    expect(words.length).toBeGreaterThan(100_000);
    expect(known.size).toBe(words.length);
    expect(words.filter((word) => foldText(word) !== word || word.includes(' '))).toEqual([]);
  });
});
