// GoogleTest reads its shard from the environment, which Emscripten does not pass on by itself.
Module['preRun'] = [].concat(Module['preRun'] || [], () => Object.assign(ENV, process.env));
