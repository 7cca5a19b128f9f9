# Toolchain file: the Emscripten that is on PATH, Debian's own or a newer one.
find_program(SAMVEI_EMXX em++ REQUIRED)
find_program(SAMVEI_EM_CONFIG em-config)
if(SAMVEI_EM_CONFIG)
  execute_process(COMMAND ${SAMVEI_EM_CONFIG} EMSCRIPTEN_ROOT OUTPUT_VARIABLE emscripten_root
    OUTPUT_STRIP_TRAILING_WHITESPACE)
else()
  file(REAL_PATH ${SAMVEI_EMXX} emscripten_root)
  get_filename_component(emscripten_root ${emscripten_root} DIRECTORY)
endif()
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
