// Bytes as a classic script, for a frame without an origin of its own, which may not fetch.

/**
 * A script that sets globalThis.<name> to the bytes, as a string of one character for each byte: half the overhead of
 * base64 once compressed. shell/loader.js turns it back.
 */
export function byteScript(name, bytes) {
  let text = '';
  for (const byte of bytes) {
    const sign = String.fromCharCode(byte);
    if (byte === 0) text += '\\0';
    else if (sign === '\\' || sign === '"') text += `\\${sign}`;
    else if (sign === '\n') text += '\\n';
    else if (sign === '\r') text += '\\r';
    else text += sign;
  }
  // "\0" before a digit would be read as an octal number.
  text = text.replace(/\\0(?=[0-9])/g, '\\x00');
  return `globalThis.${name}="${text}";\n`;
}
