// Everything that the canvas paints as text stands in the page too, where it can be read and heard.
// Runs in the page.
export function missingWords() {
  const { mirror, program } = window.Samvei.parts;
  const missing = [];
  for (const node of program.tree().nodes) {
    const record = mirror.records.get(node.id);
    for (const [kind, part] of Object.entries(node.parts ?? {})) {
      const words = part.text ?? node[kind];
      const element = kind === 'value' ? record.control : record.own ? record.root : record.parts[kind];
      const there = kind === 'value' ? element.value : element.textContent;
      if (there !== words || element.closest('[hidden], [aria-hidden=true]')) {
        missing.push(`${node.id}: its ${kind} is painted, and not in the page: "${words}"`);
      }
    }
  }
  return missing;
}

export const mirrored = (site) => site.page.evaluate(missingWords);
