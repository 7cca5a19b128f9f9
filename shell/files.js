// What the person takes along: a file, a text on the clipboard or on the device's share sheet. The only
// ways in which answers leave the page, and none without a press.
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

  // What the device's share sheet takes. Asked with a file like ours, since many take only pictures.
  function device() {
    const canShare = typeof navigator.share === 'function';
    const file = new File(['%PDF-'], 'a.pdf', { type: 'application/pdf' });
    const canShareFiles = canShare && typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
    return { canShare, canShareFiles };
  }

  // Puts a text on the clipboard: 'copied'. Where the browser refuses, `select()` selects the text where
  // it is shown, so that the person can copy it: 'selected'.
  async function copy(text, select) {
    try {
      await navigator.clipboard.writeText(text);
      return 'copied';
    } catch {
      // No clipboard here, or not allowed: the older way needs the text to be selected.
      return select() && document.execCommand('copy') ? 'copied' : 'selected';
    }
  }

  // 'shared'; 'closed' when the person thought better of it; 'not_shared' when it did not work.
  async function share(what) {
    try {
      await navigator.share(what);
      return 'shared';
    } catch (error) {
      return error.name === 'AbortError' ? 'closed' : 'not_shared';
    }
  }

  const shareFile = ({ name, mime }, bytes) => share({ files: [new File([bytes], name, { type: mime })] });

  window.Samvei.files = { save, device, copy, share, shareFile };
})();
