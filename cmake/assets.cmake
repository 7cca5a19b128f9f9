# Files of assets/ that are compiled in, and the two fonts made from Inter.

# fontTools belongs to the system's Python; another python3 may come first on PATH.
set(SAMVEI_PYTHON "" CACHE FILEPATH "A Python 3 that has fontTools")
if(NOT SAMVEI_PYTHON)
  find_program(path_python python3 NO_CACHE)
  foreach(candidate ${path_python} /usr/bin/python3)
    execute_process(COMMAND ${candidate} -c "import fontTools" RESULT_VARIABLE failed ERROR_QUIET OUTPUT_QUIET)
    if(NOT failed)
      set(SAMVEI_PYTHON ${candidate} CACHE FILEPATH "A Python 3 that has fontTools" FORCE)
      break()
    endif()
  endforeach()
  if(NOT SAMVEI_PYTHON)
    message(FATAL_ERROR "No Python 3 with fontTools (Debian: python3-fonttools): run scripts/setup")
  endif()
endif()

set(fonts ${CMAKE_BINARY_DIR}/fonts)
foreach(pair regular:Inter-Regular bold:Inter-SemiBold)
  string(REPLACE ":" ";" pair ${pair})
  list(GET pair 0 name)
  list(GET pair 1 source)
  find_file(SAMVEI_FONT_${name} ${source}.otf PATHS ${SAMVEI_FONT_DIR} /usr/share/fonts/opentype/inter
    NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  mark_as_advanced(SAMVEI_FONT_${name})
  add_custom_command(OUTPUT ${fonts}/${name}.ttf
    COMMAND ${SAMVEI_PYTHON} ${CMAKE_SOURCE_DIR}/cmake/make_font.py ${SAMVEI_FONT_${name}} ${fonts}/${name}.ttf
    DEPENDS ${CMAKE_SOURCE_DIR}/cmake/make_font.py ${CMAKE_SOURCE_DIR}/assets/fonts/characters.txt ${SAMVEI_FONT_${name}}
    COMMENT "Making fonts/${name}.ttf" VERBATIM)
endforeach()
add_custom_target(samvei_fonts DEPENDS ${fonts}/regular.ttf ${fonts}/bold.ttf)

# samvei_assets(TARGET MUNICIPALITIES [REGEX]): a library that defines EmbeddedFiles(); MUNICIPALITIES is a glob, and what
# matches REGEX is left out.
function(samvei_assets target municipalities)
  file(GLOB files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/assets
    ${CMAKE_SOURCE_DIR}/assets/rules/*.json ${CMAKE_SOURCE_DIR}/assets/interview/*.json
    ${CMAKE_SOURCE_DIR}/assets/texts/*.json ${CMAKE_SOURCE_DIR}/assets/municipalities/${municipalities})
  if(ARGN)
    list(FILTER files EXCLUDE REGEX ${ARGN})
  endif()
  set(arguments fonts/regular.ttf=${fonts}/regular.ttf fonts/bold.ttf=${fonts}/bold.ttf)
  set(depends ${fonts}/regular.ttf ${fonts}/bold.ttf)
  foreach(file ${files})
    list(APPEND arguments ${file}=${CMAKE_SOURCE_DIR}/assets/${file})
    list(APPEND depends ${CMAKE_SOURCE_DIR}/assets/${file})
  endforeach()
  set(output ${CMAKE_BINARY_DIR}/generated/${target}.cc)
  # A response file: the list is rewritten, and so the source made again, when a file comes or goes.
  list(JOIN arguments "\n" lines)
  file(CONFIGURE OUTPUT ${output}.files CONTENT "${lines}\n" @ONLY)
  add_custom_command(OUTPUT ${output}
    COMMAND ${SAMVEI_PYTHON} ${CMAKE_SOURCE_DIR}/cmake/embed.py ${output}.files ${output}
    DEPENDS ${CMAKE_SOURCE_DIR}/cmake/embed.py ${output}.files ${depends}
    COMMENT "Embedding assets (${target})" VERBATIM)
  add_library(${target} STATIC ${output})
  samvei_target(${target})
endfunction()

samvei_assets(samvei_assets *.json)
if(EMSCRIPTEN)
  # The site loads a municipality's profile, and each language but bokmål, as a file of its own. The words of the command
  # line's reports stay there.
  samvei_assets(samvei_assets_web standard.json "texts/([a-z]+\\.(check|explain|preview)|(nn|en|se)\\.[a-z]+)\\.json")
endif()

# A text that is missing, or that the rules ask for and no file has, fails the build.
file(GLOB texts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/texts/*.json)
set(checked ${CMAKE_BINARY_DIR}/generated/texts.checked)
add_custom_command(OUTPUT ${checked}
  COMMAND ${SAMVEI_PYTHON} ${CMAKE_SOURCE_DIR}/tests/texts/check_texts.py ${CMAKE_SOURCE_DIR}
  COMMAND ${CMAKE_COMMAND} -E touch ${checked}
  DEPENDS ${texts} ${CMAKE_SOURCE_DIR}/assets/rules/no.json ${CMAKE_SOURCE_DIR}/assets/interview/interview.json
    ${CMAKE_SOURCE_DIR}/core/application_fields.cc ${CMAKE_SOURCE_DIR}/tests/texts/check_texts.py
    ${CMAKE_SOURCE_DIR}/tests/texts/required_keys.py
  COMMENT "Checking the texts" VERBATIM)
add_custom_target(samvei_texts_checked ALL DEPENDS ${checked})
add_dependencies(samvei_assets samvei_texts_checked)
