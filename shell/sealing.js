// Locks a saved case with a passphrase, and unlocks it. Keys and passphrases never leave this file:
// the program, the view and the messages between them know none. docs/saved-cases.md has the format.
(() => {
  'use strict';

  const FORMAT = 'samvei-encrypted-case';
  const KDF = 'PBKDF2-HMAC-SHA-256';
  const CIPHER = 'AES-256-GCM';
  const ITERATIONS = 1000000;
  const SALT_BYTES = 16;
  const IV_BYTES = 12;

  const encoder = new TextEncoder();

  // Browsers have it on https and on this machine only.
  const available = () => Boolean(window.crypto?.subtle);

  function toBase64(bytes) {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  }

  const fromBase64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

  // The same keys typed on another device must give the same bytes: letters with marks have two
  // spellings, and keyboards of phones put spaces around words.
  const normal = (passphrase) => passphrase.normalize('NFC').trim();

  // What is not secret is bound to what is: a file whose head was altered does not open.
  const head = ({ iterations, salt, iv }) => encoder.encode(
    [FORMAT, '1', KDF, String(iterations), salt, CIPHER, iv].join('\n'));

  async function keyOf(passphrase, { iterations, salt }) {
    const { subtle } = window.crypto;
    const material = await subtle.importKey('raw', encoder.encode(normal(passphrase)), 'PBKDF2', false, ['deriveKey']);
    return subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations }, material,
      { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  }

  const parameters = (sealed) => ({ name: 'AES-GCM', iv: fromBase64(sealed.iv), additionalData: head(sealed), tagLength: 128 });

  // The bytes, locked: the bytes of a file of our format.
  async function seal(bytes, passphrase) {
    const random = (count) => toBase64(window.crypto.getRandomValues(new Uint8Array(count)));
    const sealed = { iterations: ITERATIONS, salt: random(SALT_BYTES), iv: random(IV_BYTES) };
    const data = await window.crypto.subtle.encrypt(parameters(sealed), await keyOf(passphrase, sealed), bytes);
    return encoder.encode(JSON.stringify({
      format: FORMAT,
      version: 1,
      kdf: { name: KDF, iterations: sealed.iterations, salt: sealed.salt },
      cipher: { name: CIPHER, iv: sealed.iv },
      data: toBase64(new Uint8Array(data)),
    }));
  }

  // What was locked; null when the passphrase is another one, or anything was altered.
  async function unseal(sealed, passphrase) {
    const key = await keyOf(passphrase, sealed);
    try {
      return new Uint8Array(await window.crypto.subtle.decrypt(parameters(sealed), key, fromBase64(sealed.data)));
    } catch (failure) {
      if (failure.name === 'OperationError') return null;
      throw failure;
    }
  }

  const MIN_LENGTH = 12;

  // What is wrong with a new passphrase; `again` is what was typed a second time, if it was asked for.
  function faultOf(passphrase, again) {
    if (normal(passphrase) === '') return 'empty';
    if ([...normal(passphrase)].length < MIN_LENGTH) return 'short';
    return again === undefined || normal(passphrase) === normal(again) ? '' : 'different';
  }

  window.Samvei.sealing = { available, seal, unseal, faultOf };
})();
