// Pictures of the page as pixels that can be asked: which colours a part of it has, and how far apart
// two colours are (WCAG 2.2, "contrast ratio").
import { inflateSync } from 'node:zlib';

export const rgb = (color) => [color >> 16, (color >> 8) & 255, color & 255];
export const hex = (color) => `#${color.toString(16).padStart(6, '0')}`;

const linear = Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

function luminance(color) {
  const [red, green, blue] = rgb(color);
  return 0.2126 * linear[red] + 0.7152 * linear[green] + 0.0722 * linear[blue];
}

// 1 for the same colour, 21 for black on white.
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

// The largest difference in a channel, 0 to 255.
export function distance(one, other) {
  const [a, b] = [rgb(one), rgb(other)];
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));
}

// What PNG did to a line before it was compressed (PNG specification, 9.2), undone in place: each byte was
// told by how it differs from the one of the pixel before, the line above, or both.
const UNDO = [
  () => {},
  (lines, from, end, bytes) => { for (let at = from + bytes; at < end; ++at) lines[at] += lines[at - bytes]; },
  (lines, from, end, bytes, above) => { for (let at = from, up = above; at < end; ++at, ++up) lines[at] += lines[up]; },
  (lines, from, end, bytes, above) => {
    for (let at = from, up = above; at < end; ++at, ++up) lines[at] += ((at < from + bytes ? 0 : lines[at - bytes]) + lines[up]) >> 1;
  },
  (lines, from, end, bytes, above) => {
    for (let at = from, up = above; at < end; ++at, ++up) {
      const first = at < from + bytes;
      const left = first ? 0 : lines[at - bytes];
      const corner = first ? 0 : lines[up - bytes];
      const guess = left + lines[up] - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - lines[up]), Math.abs(guess - corner)];
      lines[at] += a <= b && a <= c ? left : b <= c ? lines[up] : corner;
    }
  },
];

// The pixels of a PNG as the browser writes them: eight bits a channel, not interlaced.
function decode(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const bytes = { 2: 3, 6: 4 }[png[25]];
  if (png[24] !== 8 || !bytes || png[28] !== 0) throw new Error('a kind of PNG that browsers do not write');
  const packed = [];
  for (let at = 8; at < png.length;) {
    const size = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + size));
    at += size + 12;
  }
  const stride = width * bytes;
  // Above the first line lies one of zeros.
  const lines = new Uint8Array((stride + 1) * (height + 1));
  lines.set(inflateSync(Buffer.concat(packed)), stride + 1);
  for (let y = 1; y <= height; ++y) {
    const from = y * (stride + 1) + 1;
    UNDO[lines[from - 1]](lines, from, from + stride, bytes, from - stride - 1);
  }
  const pixels = new Int32Array(width * height);
  for (let y = 0, to = 0; y < height; ++y) {
    for (let from = (y + 1) * (stride + 1) + 1, end = from + stride; from < end; from += bytes) {
      pixels[to++] = (lines[from] << 16) | (lines[from + 1] << 8) | lines[from + 2];
    }
  }
  return { width, height, pixels };
}

// Lengths and places are CSS pixels of the window; `ratio` is how many pixels of the picture one is, and
// `left`, `top` say which part of the window it shows.
export class Picture {
  constructor(png, ratio, { left = 0, top = 0 } = {}) {
    Object.assign(this, decode(png), { ratio, left, top });
  }

  // The colour at a place; undefined outside of the picture.
  at(x, y) {
    const [column, row] = [Math.floor((x - this.left) * this.ratio), Math.floor((y - this.top) * this.ratio)];
    if (column < 0 || row < 0 || column >= this.width || row >= this.height) return undefined;
    return this.pixels[row * this.width + column];
  }

  // The part of a rectangle that is in the picture, in pixels.
  part({ left, top, right, bottom }) {
    const column = (x) => Math.max(0, Math.min(this.width, Math.round((x - this.left) * this.ratio)));
    const row = (y) => Math.max(0, Math.min(this.height, Math.round((y - this.top) * this.ratio)));
    return { left: column(left), right: column(right), top: row(top), bottom: row(bottom) };
  }

  // How many pixels each colour has in a rectangle, the most frequent first.
  colors(rect) {
    const { left, top, right, bottom } = this.part(rect);
    const counts = new Map();
    for (let y = top; y < bottom; ++y) {
      // Most pixels are as the one before.
      let last = -1;
      let run = 0;
      for (let at = y * this.width + left, end = y * this.width + right; at < end; ++at) {
        const color = this.pixels[at];
        if (color === last) {
          run += 1;
        } else {
          if (run) counts.set(last, (counts.get(last) ?? 0) + run);
          last = color;
          run = 1;
        }
      }
      if (run) counts.set(last, (counts.get(last) ?? 0) + run);
    }
    return [...counts].sort((a, b) => b[1] - a[1]);
  }
}

// The window as it is now, or the part of it in `within` (left, top, right, bottom).
export async function windowPicture(page, within) {
  const { width, height, ratio } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight, ratio: devicePixelRatio }));
  if (!within) return new Picture(await page.screenshot({ caret: 'initial' }), ratio);
  const left = Math.max(0, Math.floor(within.left));
  const top = Math.max(0, Math.floor(within.top));
  const clip = { x: left, y: top, width: Math.min(width, Math.ceil(within.right)) - left, height: Math.min(height, Math.ceil(within.bottom)) - top };
  return new Picture(await page.screenshot({ clip, caret: 'initial' }), ratio, { left, top });
}
