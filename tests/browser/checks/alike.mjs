// Whether the canvas and the plain page look alike: the same node has the same place across, width and
// height, its text the same size, weight and colour.

// Pixels. Across, everything stands in the same column; a third of a letter is not seen.
const ACROSS = 3;
// A line of 21 px text is 32 px high on the canvas, which counts whole units, and 31.5 in the page; borders
// that lie inside there and outside here add a pixel a box. In a container that adds up, by its share.
const DOWN = 4;
const DOWN_SHARE = 0.03;
const HIGHEST = 4000;  // of a window; further down colours are not compared, places are
// Of 255 in a channel: the edge of a thin letter has no pixel of the full colour.
const COLOR = 70;

// Runs in the page, on the canvas: where each node is painted, and how its texts are set.
function painted() {
  const { program } = window.Samvei.parts;
  const nodes = {};
  for (const node of program.tree().nodes) {
    if (!node.box) continue;
    nodes[node.id] = { box: node.box, control: node.controlBox, texts: {} };
    for (const [kind, part] of Object.entries(node.parts ?? {})) {
      nodes[node.id].texts[kind] = {
        size: part.font[0], bold: Boolean(part.bold), box: part.box, foreign: Boolean(part.foreign),
      };
    }
  }
  return nodes;
}

// Runs in the page, on the plain page: the same of its elements.
function flowing() {
  const { mirror } = window.Samvei.parts;
  const stage = document.getElementById('stage').getBoundingClientRect();
  const boxOf = (element) => {
    const rect = element.getBoundingClientRect();
    return [rect.left - stage.left, rect.top - stage.top, rect.width, rect.height];
  };
  const nodes = {};
  for (const [id, { node, root, control, parts, own }] of mirror.records) {
    if (!root.checkVisibility()) continue;
    const found = { role: node.role, variant: node.variant, box: boxOf(root), inBanner: root.parentNode.matches('header'), texts: {} };
    if (control && control !== root) found.control = boxOf(control);
    for (const [kind, element] of own ? [['name', root]] : Object.entries(parts)) {
      if (!element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      found.texts[kind] = {
        size: parseFloat(style.fontSize), bold: Number(style.fontWeight) >= 600, color: style.color, words: element.textContent,
      };
    }
    nodes[id] = found;
  }
  return nodes;
}

// Runs in an empty page: how far the nearest pixel in each rectangle of a picture is from a colour.
async function nearest({ data, wanted }) {
  const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return wanted.map(({ box: [x, y, w, h], color }) => {
    const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
    const [right, bottom] = [Math.min(image.width, Math.ceil(x + w)), Math.min(image.height, Math.ceil(y + h))];
    if (right <= left || bottom <= top || y + h > image.height) return 0;  // not, or not all, in the picture
    const { data: pixels } = context.getImageData(left, top, right - left, bottom - top);
    let least = 255;
    for (let i = 0; i < pixels.length; i += 4) {
      least = Math.min(least, Math.max(...color.map((value, channel) => Math.abs(value - pixels[i + channel]))));
    }
    return least;
  });
}

// The page's own parts are as wide as the window in one and as their content in the other.
// The switch names the other presentation, so it has other words in each, and what stands before it moves.
const AT_THE_SWITCH = new Set(['nav.leave', 'nav.view']);
const LANDMARKS = new Set(['root', 'banner', 'steps', 'step', 'main', 'aside', 'footer']);

function compare(id, canvas, plain) {
  const faults = [];
  const say = (what, there, here) => faults.push(
    `${plain.role} ${id}: ${what} is ${Math.round(there * 10) / 10} on the canvas and ${Math.round(here * 10) / 10} on the plain page`);
  const boxes = [['', canvas.box, plain.box]];
  if (canvas.control && plain.control) boxes.push(['its control’s ', canvas.control, plain.control]);
  for (const [whose, there, here] of boxes) {
    if (LANDMARKS.has(plain.role)) continue;
    if (Math.abs(there[0] - here[0]) > ACROSS) say(`${whose}left edge`, there[0], here[0]);
    // What stands in the banner takes the room that is left in one, and its own in the other; both are unseen.
    if (!plain.inBanner && Math.abs(there[2] - here[2]) > ACROSS) say(`${whose}width`, there[2], here[2]);
    if (Math.abs(there[3] - here[3]) > DOWN + DOWN_SHARE * there[3]) say(`${whose}height`, there[3], here[3]);
  }
  for (const [kind, text] of Object.entries(canvas.texts)) {
    const other = plain.texts[kind];
    if (kind === 'value' || !other) continue;
    if (Math.abs(text.size - other.size) > 0.5) say(`the size of its ${kind}`, text.size, other.size);
    if (text.bold !== other.bold) say(`the weight of its ${kind}`, text.bold ? 600 : 400, other.bold ? 600 : 400);
  }
  return faults;
}

// The differences between the two presentations of what is shown now; the one that was shown is shown again.
export async function alike(site) {
  const { page } = site;
  const first = await site.presentation();
  const toggle = async () => {
    await page.evaluate(() => window.Samvei.parts.presentation.toggle());
    await site.settled();
  };
  const scrolled = await page.evaluate(() => scrollY);
  const window = page.viewportSize();
  if (first !== 'canvas') await toggle();
  // A window as high as the page, so that all of it is painted and in one picture.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: window.width, height: Math.min(Math.max(height, window.height), HIGHEST) });
  await site.settled();
  const canvas = await page.evaluate(painted);
  const picture = await page.screenshot();
  const [left, top] = await page.evaluate(() => {
    const stage = document.getElementById('stage').getBoundingClientRect();
    return [stage.left, stage.top];
  });
  await toggle();
  const plain = await page.evaluate(flowing);
  if (first === 'canvas') await toggle();
  await page.setViewportSize(window);
  await site.settled();
  await page.evaluate((y) => scrollTo(0, y), scrolled);

  const faults = [];
  const wanted = [];
  for (const [id, there] of Object.entries(canvas)) {
    const here = plain[id];
    if (!here) {
      faults.push(`${id} is on the canvas and not on the plain page`);
      continue;
    }
    if (!AT_THE_SWITCH.has(id)) faults.push(...compare(id, there, here));
    for (const [kind, { color, words }] of Object.entries(here.texts)) {
      const text = there.texts[kind];
      if (!text || text.foreign || !words.trim()) continue;
      const [x, y, w, h] = text.box;
      wanted.push({ id, kind, words, box: [x + left, y + top, w, h], color: color.match(/\d+/g).slice(0, 3).map(Number) });
    }
  }
  for (const id of Object.keys(plain)) {
    const empty = plain[id].box[2] === 0 || plain[id].box[3] === 0;
    if (!canvas[id] && !empty) faults.push(`${plain[id].role} ${id} is on the plain page and not on the canvas`);
  }
  const reader = await page.context().browser().newPage();
  try {
    const found = await reader.evaluate(nearest, { data: picture.toString('base64'), wanted });
    found.forEach((far, index) => {
      const { id, kind, words, color } = wanted[index];
      if (far > COLOR) faults.push(`${id}: no pixel of its ${kind} “${words.slice(0, 40)}” is near rgb(${color}): off by ${far}`);
    });
  } finally {
    await reader.close();
  }
  return faults;
}
