/** What a field is for, judged by what it says of itself. Pure. */
import type { FieldKind } from '@lapwing/shared/browser-messages';

/** A focused element, as far as it matters. */
export interface FieldTraits {
  /** Lower-case tag name. */
  tag: string;
  /** An input's type, lower case; empty for other elements. */
  type: string;
  autocomplete: string;
  /** Name, id, label and the like: whatever a page calls the field by. */
  names: readonly string[];
  /** Whether text can be typed into it. */
  editable: boolean;
  /** Whether what is typed is shown as dots; or was, before a "show password" button. */
  masked: boolean;
}

/** Input types that take text. */
const textTypes = new Set([
  '',
  'text',
  'search',
  'tel',
  'url',
  'email',
  'number',
  'password',
  'date',
  'month',
]);

/** Autofill tokens of secrets: HTML Standard, "Autofill field". Payment cards' begin with `cc-`. */
const secretTokens = new Set(['current-password', 'new-password', 'one-time-code']);
const paymentPrefix = 'cc-';

/** What secrets are called: as a word of their own, or anywhere once spaces are gone. */
const secretWords = new Set(['pwd', 'pin', 'pincode', 'otp', 'totp', 'passcode', 'passwd', 'mfa']);
const secretParts = [
  'password',
  'passphrase',
  'passcode',
  'onetimecode',
  'verificationcode',
  'memorableword',
  'memorableinformation',
  'maidenname',
  'securityanswer',
];
const paymentWords = new Set(['cvv', 'cvv2', 'cvc', 'cvc2', 'csc', 'cvn', 'iban', 'ccnum', 'ccno']);
const paymentParts = [
  'cardnumber',
  'cardno',
  'ccnumber',
  'creditcard',
  'debitcard',
  'cardholder',
  'nameoncard',
  'cardname',
  'cardexp',
  'ccexp',
  'cardcode',
  'cardsecurity',
  'cardverification',
  'securitycode',
  'sortcode',
  'accountnumber',
  'bankaccount',
];

/** Longest name that is looked at, characters: a label is no essay. */
const LONGEST_NAME = 100;

/**
 * The kind of a field. A password field is one by type, mask or autofill token;
 * by its name only where it is a one-line input, so that a message box about
 * passwords is not taken for one.
 */
export function fieldKind(field: FieldTraits): FieldKind {
  const isInput = field.tag === 'input';
  if (!field.editable || (isInput && !textTypes.has(field.type))) {
    return isPaymentChoice(field) ? 'payment' : 'none';
  }
  const tokens = field.autocomplete.toLowerCase().split(/\s+/);
  if (tokens.some((token) => token.startsWith(paymentPrefix))) return 'payment';
  const names = isInput ? field.names.map((name) => name.slice(0, LONGEST_NAME)) : [];
  // Asked before the type: a card's security code is often masked.
  if (names.some((name) => isCalled(name, paymentWords, paymentParts))) return 'payment';
  if (field.type === 'password' || field.masked) return 'password';
  if (tokens.some((token) => secretTokens.has(token))) return 'password';
  if (names.some((name) => isCalled(name, secretWords, secretParts))) return 'password';
  return 'text';
}

/** A list to choose a card's month of expiry from takes typed digits too. */
function isPaymentChoice({ tag, autocomplete }: FieldTraits): boolean {
  return tag === 'select' && autocomplete.toLowerCase().includes(paymentPrefix);
}

function isCalled(name: string, words: ReadonlySet<string>, parts: readonly string[]): boolean {
  const separate = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  if (separate.some((word) => words.has(word))) return true;
  const joined = separate.join('');
  return parts.some((part) => joined.includes(part));
}
