// Files and texts that the person takes along, and a saved case that they bring. The only ways in which
// answers leave or enter the page.
(() => {
  'use strict';

  // Offers bytes as a download.
  function save({ name, mime }, bytes) {
    const address = URL.createObjectURL(new Blob([bytes], { type: mime }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    // Not at once: some browsers read the bytes only when the person has said where to.
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  // True when the text is on the clipboard.
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  // Lets the person choose a file; `use` gets its text.
  function open(use) {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,application/json';
    input.addEventListener('change', async () => {
      if (input.files.length > 0) use(await input.files[0].text());
    });
    input.click();
  }

  window.Samvei.files = { save, copy, open };
})();
