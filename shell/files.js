// What the person takes along or brings back: a file, a text on the clipboard or on the device's share
// sheet. The only ways in which answers leave or enter the page, and none without a press.
(() => {
  'use strict';

  const { Samvei } = window;

  // More is no file of ours, and is not read at all.
  const MOST_BYTES = 2 * 1024 * 1024;

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

  // Held while the dialogue is open: some browsers forget an input that nobody holds, and what was chosen.
  let chooser;

  // Lets the person choose a file. Must be called while a press is being carried out. `take(bytes)`
  // gets its content; `refuse(why)` hears 'too_large' or 'unreadable'.
  function choose(take, refuse) {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,.pdf,application/json,application/pdf';
    input.addEventListener('change', async () => {
      chooser = null;
      const [file] = input.files;
      if (!file) return;
      if (file.size > MOST_BYTES) {
        refuse('too_large');
        return;
      }
      let bytes;
      try {
        bytes = new Uint8Array(await file.arrayBuffer());
      } catch {
        refuse('unreadable');  // removed meanwhile, or no right to read it
        return;
      }
      take(bytes);
    });
    input.addEventListener('cancel', () => { chooser = null; });
    chooser = input;
    input.click();
  }

  // What the device offers. The share sheet is asked with a file like ours, since many take only pictures.
  function device() {
    const canShare = typeof navigator.share === 'function';
    const file = new File(['%PDF-'], 'a.pdf', { type: 'application/pdf' });
    const canShareFiles = canShare && typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
    return { canShare, canShareFiles, canLock: Samvei.sealing.available() };
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

  // What the program asks about files, carried out with the password inputs of the mirror.
  class Files {
    // `act(id, value)` tells the program, `open(bytes)` hands it a file, `tell(id, outcome)` says what
    // came of copying or sharing by the button of that id.
    constructor(mirror, { act, open, tell }) {
      this.mirror = mirror;
      this.act = act;
      this.open = open;
      this.tell = tell;
    }

    // `bytes`: of the file to save, if there is one.
    carryOut(id, effect, bytes) {
      if (effect.chooseFile) choose(this.open, (why) => this.act('in.open.file', why));
      if (effect.unlock) this.unlock(effect.unlock, effect.passphrase);
      else if (effect.save && effect.passphrase) this.lock(effect.save, bytes, effect.passphrase);
      else if (effect.save && effect.shareFile) this.share(id, effect.save, bytes);
      else if (effect.save) save(effect.save, bytes);
      if (effect.copy) copy(effect.copy, () => this.mirror.select(effect.shownAt)).then((outcome) => this.tell(id, outcome));
      if (effect.share) share({ text: effect.share }).then((outcome) => this.tell(id, outcome));
    }

    async share(id, file, bytes) {
      const outcome = await shareFile(file, bytes);
      if (outcome === 'not_shared') save(file, bytes);
      this.tell(id, outcome === 'not_shared' ? 'saved' : outcome);
    }

    async lock(file, bytes, input) {
      const passphrase = this.mirror.passphrase(input);
      const fault = Samvei.sealing.faultOf(passphrase, this.mirror.passphrase(`${input}.again`));
      if (fault) {
        this.act(input, fault);
        return;
      }
      let sealed;
      try {
        sealed = await Samvei.sealing.seal(bytes, passphrase);
      } catch {
        this.act(input, 'failed');
        return;
      }
      this.mirror.forget(input);
      this.mirror.forget(`${input}.again`);
      save(file, sealed);
      this.act(input, 'locked');
    }

    async unlock(sealed, input) {
      const passphrase = this.mirror.passphrase(input);
      if (passphrase === '') {
        this.act(input, 'empty');
        return;
      }
      let bytes = null;
      try {
        bytes = await Samvei.sealing.unseal(sealed, passphrase);
      } catch {
        bytes = null;
      }
      // Whoever has closed the dialogue meanwhile does not want it any more.
      if (this.mirror.passphrase(input) === undefined) return;
      this.mirror.forget(input);
      if (bytes) this.open(bytes);
      else this.act(input, 'wrong');
    }
  }

  window.Samvei.files = { Files, device };
})();
