// Files that the person takes along: the only way in which answers leave the page.
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

  window.Samvei.files = { save };
})();
