// What assistive tools are told: the browser's accessibility tree as text, a line for each node in the order
// of reading, with role, name, description, value and states.

// States that a line tells, in this order.
const STATES = ['level', 'checked', 'expanded', 'invalid', 'required', 'readonly', 'disabled', 'multiline', 'live'];
const SILENT = new Set(['false', 'none', '', 'undefined', 'off']);
// What says no more than what stands in it.
const QUIET = new Set(['InlineTextBox', 'none', 'generic', 'LineBreak', 'LabelText', 'Legend', 'paragraph', 'ListMarker']);

function lineOf(node) {
  const words = (property) => String(property?.value ?? '').replace(/\s+/g, ' ').trim();
  const parts = [node.role.value === 'StaticText' ? 'text' : node.role.value];
  if (words(node.name)) parts.push(JSON.stringify(words(node.name)));
  if (words(node.value) && words(node.value) !== words(node.name)) parts.push(`value=${JSON.stringify(words(node.value))}`);
  if (words(node.description)) parts.push(`description=${JSON.stringify(words(node.description))}`);
  for (const state of STATES) {
    const value = words(node.properties?.find((property) => property.name === state)?.value);
    if (state === 'level' && node.role.value !== 'heading') continue;
    if (state === 'expanded' && value === 'false') parts.push('collapsed');
    else if (!SILENT.has(value)) parts.push(value === 'true' ? state : `${state}=${value}`);
  }
  return parts.join(' ');
}

// Of the page as it stands now.
export async function treeOf(site) {
  site.tools ??= await site.page.context().newCDPSession(site.page);
  const { nodes } = await site.tools.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const visit = (node, depth, parentName) => {
    const role = node.role?.value;
    const told = !node.ignored && !QUIET.has(role) &&
      // The text of a node that is named by it is no news.
      !(role === 'StaticText' && parentName !== undefined && parentName.includes(String(node.name?.value ?? '').trim()));
    if (told) lines.push('  '.repeat(depth) + lineOf(node));
    const name = told && role !== 'RootWebArea' ? String(node.name?.value ?? '') : parentName;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child, depth + (told ? 1 : 0), name);
    }
  };
  visit(nodes[0], 0, undefined);
  return `${lines.join('\n')}\n`;
}

// The lines that one has and the other has not, in order: what changed, for people. Both have to be short
// enough for a table of their lines.
export function differences(expected, actual) {
  const a = expected.split('\n');
  const b = actual.split('\n');
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; --i) {
    for (let j = b.length - 1; j >= 0; --j) {
      common[i][j] = a[i] === b[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  const lines = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && common[i + 1][j] >= common[i][j + 1])) {
      lines.push(`line ${i + 1}, gone: ${a[i++].trim()}`);
    } else {
      lines.push(`line ${i + 1}, new: ${b[j++].trim()}`);
    }
  }
  return lines;
}
