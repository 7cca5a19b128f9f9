// The program's C functions, with JavaScript's strings. Every name here is one in web/bridge.cc.
(() => {
  'use strict';

  // Puts strings into the program's memory for the time of one call.
  function withStrings(module, strings, call) {
    const places = strings.map((text) => {
      const size = module.lengthBytesUTF8(text) + 1;
      const place = module._malloc(size);
      module.stringToUTF8(text, place, size);
      return place;
    });
    try {
      return call(...places);
    } finally {
      for (const place of places) module._free(place);
    }
  }

  const bytes = (module, place, size) => module.HEAPU8.slice(place, place + size);

  // Starts the program from its bytes. `onAbort` is told when it stops for good.
  async function createProgram(wasmBinary, onAbort) {
    const module = await SamveiModule({ wasmBinary, onAbort, print() {}, printErr() {} });
    const json = (place) => JSON.parse(module.UTF8ToString(place));
    return {
      start: (language, profileFile, profileJson, today, device) =>
        withStrings(module, [language, profileFile, profileJson, today], (...places) =>
          json(module._samvei_start(...places, device.canShare ? 1 : 0, device.canShareFiles ? 1 : 0,
            device.canLock ? 1 : 0))),
      addLanguage: (language, file, texts) =>
        withStrings(module, [language, file, texts], (...places) => json(module._samvei_add_language(...places))),
      colors: () => json(module._samvei_colors()),
      theme: (dark, strong) => module._samvei_theme(dark ? 1 : 0, strong ? 1 : 0),
      tree: () => json(module._samvei_tree()),
      act: (id, value) =>
        withStrings(module, [id, value], (...places) => json(module._samvei_action(...places))),
      open: (file) => {
        const place = module._malloc(Math.max(file.length, 1));
        try {
          module.HEAPU8.set(file, place);
          module._samvei_open(place, file.length);
        } finally {
          module.HEAPU8.fill(0, place, place + file.length);
          module._free(place);
        }
      },
      hasAnswers: () => module._samvei_has_answers() === 1,
      savedFile: () => bytes(module, module._samvei_file_bytes(), module._samvei_file_size()),
      font: (bold) => bytes(module, module._samvei_font_bytes(bold), module._samvei_font_size(bold)),
      focused: (id) => withStrings(module, [id], (place) => module._samvei_focused(place)),

      attachCanvas: (selector, m) =>
        withStrings(module, [selector], (place) =>
          module._samvei_attach_canvas(place, m.width, m.height, m.pixelRatio, m.textScale) === 1),
      leaveCanvas: () => module._samvei_leave_canvas(),
      largestCanvas: () => module._samvei_largest_canvas(),
      metrics: (m) => module._samvei_metrics(m.width, m.height, m.pixelRatio, m.textScale),
      frame: (top, width, height) => module._samvei_frame(top, width, height),
      pointer: (x, y, top) => module._samvei_pointer(x, y, top) === 1,
      pointerGone: () => module._samvei_pointer_gone() === 1,
    };
  }

  window.Samvei = { createProgram };
})();
