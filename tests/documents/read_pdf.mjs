// Reads PDFs as pdf.js does, which shows them in Firefox and many pages, and prints what it found as JSON.
// usage: node read_pdf.mjs FILE.pdf...
import { readFile } from 'node:fs/promises';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

// The structure as one line an element, deeper ones indented, with the text that belongs to it.
function lines(node, texts, depth = 0) {
  if (node.type === 'content') return [`${'  '.repeat(depth)}"${texts.get(node.id) ?? ''}"`];
  if (node.type) return [`${'  '.repeat(depth)}${node.type}`];
  const more = [node.lang && `lang=${node.lang}`, node.alt && `alt=${node.alt}`].filter(Boolean);
  const own = `${'  '.repeat(depth)}${node.role}${more.length ? ` (${more.join(', ')})` : ''}`;
  return [own, ...node.children.flatMap((child) => lines(child, texts, depth + 1))];
}

// What stands between the marks of each piece of content.
function markedTexts(items) {
  const texts = new Map();
  const open = [];
  for (const item of items) {
    if (item.type === 'beginMarkedContentProps' || item.type === 'beginMarkedContent') open.push(item.id);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (open.at(-1)) texts.set(open.at(-1), (texts.get(open.at(-1)) ?? '') + item.str);
  }
  return texts;
}

async function read(file) {
  const data = new Uint8Array(await readFile(file));
  const task = getDocument({ data, verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const attachments = [...((await pdf.getAttachments()) ?? new Map()).values()];
  const result = {
    title: info.Title, language: info.Language, marked: (await pdf.getMarkInfo())?.get('Marked') ?? false, pages: [], fields: {},
    attachments: attachments.map((one) => [one.filename, one.description]),
  };
  for (let number = 1; number <= pdf.numPages; ++number) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    for (const field of await page.getAnnotations()) {
      const value = field.checkBox ? field.fieldValue === field.exportValue : field.fieldValue;
      result.fields[field.fieldName] = { value, spoken: field.alternativeText, page: number };
    }
    const tree = await page.getStructTree();
    result.pages.push({
      text: content.items.map((item) => item.str ?? '').join(''),
      tags: tree ? lines(tree, markedTexts(content.items)) : [],
    });
  }
  await task.destroy();
  return result;
}

const all = {};
for (const file of process.argv.slice(2)) all[file] = await read(file);
console.log(JSON.stringify(all));
