# The same rules for every compiler and preset: no exceptions, no run-time type information, no warning.
add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions> $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
# assert() prints __FILE__: keep the machine's folders out of it, so that builds are the same everywhere.
add_compile_options(-fmacro-prefix-map=${CMAKE_SOURCE_DIR}/=)

# Linked by our own targets only; sources of others are compiled without it.
add_library(samvei_flags INTERFACE)
target_compile_options(samvei_flags INTERFACE -Wall -Wextra -Werror -Wshadow -Wconversion)
target_include_directories(samvei_flags INTERFACE ${CMAKE_SOURCE_DIR})

if(SAMVEI_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  # Reading past the end of a vector, or an optional that is empty, ends the program there.
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()

if(SAMVEI_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(SAMVEI_TIDY)
  find_program(SAMVEI_CLANG_TIDY NAMES clang-tidy-14 clang-tidy REQUIRED)
endif()

if(NOT EMSCRIPTEN)
  find_program(SAMVEI_CCACHE ccache)
  mark_as_advanced(SAMVEI_CCACHE)
  if(SAMVEI_CCACHE)
    set(CMAKE_C_COMPILER_LAUNCHER ${SAMVEI_CCACHE})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${SAMVEI_CCACHE})
  endif()
endif()

# samvei_target(TARGET): our flags, and clang-tidy where it was asked for.
function(samvei_target target)
  target_link_libraries(${target} PRIVATE samvei_flags)
  if(SAMVEI_TIDY)
    set_target_properties(${target} PROPERTIES CXX_CLANG_TIDY "${SAMVEI_CLANG_TIDY};--quiet")
  endif()
endfunction()
