// Runs in the page: the differences between the places that the program reports, where the canvas
// paints, and those where the browser sets the same text.
export function drift() {
  const { mirror, program, canvas } = window.Samvei.parts;
  const stage = canvas.stage.getBoundingClientRect();
  const faults = [];
  let lines = 0;
  for (const node of program.tree().nodes) {
    const record = mirror.records.get(node.id);
    for (const [kind, part] of Object.entries(node.parts ?? {})) {
      if (kind === 'value' || part.foreign) continue;
      const element = record.own ? record.root : record.parts[kind];
      const range = document.createRange();
      range.selectNodeContents(element);
      const rows = [];
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue;
        const row = rows.find((other) => Math.abs(other.top - rect.top) < 4);
        if (row) {
          row.left = Math.min(row.left, rect.left);
          row.right = Math.max(row.right, rect.right);
        } else {
          rows.push({ left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom });
        }
      }
      const where = `${node.id} ${kind} "${element.textContent}"`;
      const painted = part.lines.filter((line) => line[1] > 0);
      if (rows.length !== painted.length) {
        faults.push(`${where}: ${rows.length} lines in the page, ${painted.length} on the canvas`);
        continue;
      }
      painted.forEach(([x, width], index) => {
        lines += 1;
        const row = rows[index];
        const middle = part.box[1] + part.font[1] * (part.lines.findIndex((line) => line === painted[index]) + 0.5);
        const off = [row.left - stage.left - x, row.right - row.left - width,
          (row.top + row.bottom) / 2 - stage.top - middle];
        if (off.some((distance) => Math.abs(distance) >= 1)) faults.push(`${where} line ${index}: ${off}`);
      });
    }
  }
  return { faults, lines };
}
