import { describe, expect, it } from 'vitest';
import { type FieldTraits, fieldKind } from './field-kind.ts';

function field(traits: Partial<FieldTraits>): FieldTraits {
  return {
    tag: 'input',
    type: 'text',
    autocomplete: '',
    names: [],
    editable: true,
    masked: false,
    ...traits,
  };
}

describe('the kind of a field', () => {
  it.each<Partial<FieldTraits>>([
    { type: 'password' },
    { masked: true },
    { autocomplete: 'current-password' },
    { autocomplete: 'section-a new-password' },
    { autocomplete: 'one-time-code', type: 'tel' },
    { names: ['user_password'] },
    { names: ['userPin'] },
    { names: ['PIN'] },
    { names: ['Memorable word'] },
    { names: ['otp-1'], type: 'number' },
  ])('is password for %j', (traits) => expect(fieldKind(field(traits))).toBe('password'));

  it.each<Partial<FieldTraits>>([
    { autocomplete: 'cc-number' },
    { autocomplete: 'billing CC-CSC', type: 'password' },
    { autocomplete: 'cc-exp-month', tag: 'select', type: '', editable: false },
    { names: ['cardNumber'] },
    { names: ['card_no'] },
    { names: ['CVV'], type: 'password' },
    { names: ['Name on card'] },
    { names: ['Sort code'], type: 'tel' },
    { names: ['iban'] },
    { names: ['Security code (3 digits)'] },
  ])('is payment for %j', (traits) => expect(fieldKind(field(traits))).toBe('payment'));

  it.each<Partial<FieldTraits>>([
    {},
    { type: 'search', names: ['q'] },
    { type: 'email', autocomplete: 'username' },
    { names: ['pinterest'] },
    { names: ['spinner'] },
    { names: ['postcard'] },
    { names: ['scorecard'] },
    { tag: 'textarea', type: '', names: ['Tell us about your password'] },
    { tag: 'div', type: '', names: ['password'] },
    { names: [`${'x'.repeat(200)} password`] },
  ])('is text for %j', (traits) => expect(fieldKind(field(traits))).toBe('text'));

  it.each<Partial<FieldTraits>>([
    { editable: false, tag: 'button', type: '' },
    { type: 'checkbox' },
    { type: 'submit', names: ['password'] },
    { tag: 'select', type: '', editable: false },
  ])('is none for %j', (traits) => expect(fieldKind(field(traits))).toBe('none'));
});
