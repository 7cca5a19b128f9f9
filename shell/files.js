// Files that the person takes along or brings back: the only way in which answers leave or enter the
// page.
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

  // Lets the person choose a file. Must be called while a press is being carried out. `take(bytes)`
  // gets its content; `refuse(why)` hears 'too_large' or 'unreadable'.
  function choose(take, refuse) {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,.pdf,application/json,application/pdf';
    input.addEventListener('change', async () => {
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
    input.click();
  }

  // What the program asks about files, carried out with the password inputs of the mirror.
  class Files {
    // `act(id, value)` tells the program, `open(bytes)` hands it a file.
    constructor(mirror, { act, open }) {
      this.mirror = mirror;
      this.act = act;
      this.open = open;
    }

    carryOut(effect, bytes) {
      if (effect.chooseFile) choose(this.open, (why) => this.act('in.open.file', why));
      if (effect.unlock) this.unlock(effect.unlock, effect.passphrase);
      else if (effect.save && effect.passphrase) this.lock(effect.save, bytes, effect.passphrase);
      else if (effect.save) save(effect.save, bytes);
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

  Object.assign(Samvei, { Files });
})();
