# Sources of others. docs/dependencies.md says why each is here; scripts/fetch-sources holds the pins.

# samvei_source(NAME VARIABLE): sets VARIABLE to the folder given by hand or to the verified cached one.
function(samvei_source name variable)
  if(${variable})
    set(folder "${${variable}}")
  else()
    execute_process(COMMAND ${CMAKE_SOURCE_DIR}/scripts/fetch-sources ${name}
      OUTPUT_VARIABLE folder OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE failed)
    if(failed)
      message(FATAL_ERROR "The source of ${name} could not be fetched. Give its folder: -D${variable}=FOLDER")
    endif()
  endif()
  set(${variable}_FOUND "${folder}" PARENT_SCOPE)
endfunction()

samvei_source(zlib SAMVEI_ZLIB_DIR)
samvei_source(qrcodegen SAMVEI_QRCODEGEN_DIR)
samvei_source(imgui SAMVEI_IMGUI_DIR)

# zlib: compression only. The same source natively and in wasm, so that both write the same bytes.
set(zlib ${SAMVEI_ZLIB_DIR_FOUND})
add_library(samvei_zlib STATIC ${zlib}/adler32.c ${zlib}/compress.c ${zlib}/crc32.c ${zlib}/deflate.c
  ${zlib}/trees.c ${zlib}/zutil.c ${zlib}/inflate.c ${zlib}/inffast.c ${zlib}/inftrees.c ${zlib}/uncompr.c)
target_compile_options(samvei_zlib PRIVATE -w -O2)
set(SAMVEI_ZLIB_INCLUDE ${zlib})

# QR codes, in C: the same author's C++ brings in exceptions and four times the bytes.
add_library(samvei_qrcodegen STATIC ${SAMVEI_QRCODEGEN_DIR_FOUND}/c/qrcodegen.c)
target_compile_options(samvei_qrcodegen PRIVATE -w $<$<BOOL:${EMSCRIPTEN}>:-DNDEBUG>)
set(SAMVEI_QRCODEGEN_INCLUDE ${SAMVEI_QRCODEGEN_DIR_FOUND}/c)

# Dear ImGui without what we do not ship: the demo, the debug windows, its own file and shell access.
set(imgui ${SAMVEI_IMGUI_DIR_FOUND})
# Nor its built-in font, which no compiler can see to be unused: 10 KB (brotli) of each first visit.
set(imgui_draw ${CMAKE_BINARY_DIR}/generated/imgui_draw_without_font.cpp)
file(READ ${imgui}/imgui_draw.cpp before)
string(REPLACE "return proggy_clean_ttf_compressed_data_base85;" "return nullptr;" after "${before}")
if(after STREQUAL before)
  message(FATAL_ERROR "${imgui}/imgui_draw.cpp: the built-in font is not where it was; change cmake/dependencies.cmake")
endif()
file(WRITE ${imgui_draw}.new "${after}")
file(COPY_FILE ${imgui_draw}.new ${imgui_draw} ONLY_IF_DIFFERENT)
add_library(samvei_imgui STATIC ${imgui}/imgui.cpp ${imgui_draw} ${imgui}/imgui_tables.cpp
  ${imgui}/imgui_widgets.cpp)
# Asserts of our own stay on as shipped: a bug then ends in the plain page. Those of others do not.
target_compile_options(samvei_imgui PRIVATE -w $<$<BOOL:${EMSCRIPTEN}>:-DNDEBUG>)
target_compile_definitions(samvei_imgui PUBLIC IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
  IMGUI_DISABLE_WIN32_FUNCTIONS)
target_include_directories(samvei_imgui SYSTEM PUBLIC ${imgui})

if(EMSCRIPTEN)
  add_library(samvei_imgui_opengl STATIC ${imgui}/backends/imgui_impl_opengl3.cpp)
  target_compile_options(samvei_imgui_opengl PRIVATE -w)
  # What the graphics are set to is answered by web/bridge_graphics_state.cc, which says why.
  target_compile_definitions(samvei_imgui_opengl PUBLIC IMGUI_IMPL_OPENGL_ES3
    PRIVATE glGetIntegerv=samvei_graphics_state)
  target_include_directories(samvei_imgui_opengl SYSTEM PUBLIC ${imgui}/backends)
  target_link_libraries(samvei_imgui_opengl PUBLIC samvei_imgui)
endif()

# nlohmann/json: a folder that holds nothing else, so that the machine's own headers never reach
# Emscripten; only core/json_reader.cc gets it (core/CMakeLists.txt).
find_path(SAMVEI_NLOHMANN_PARENT nlohmann/json.hpp PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
mark_as_advanced(SAMVEI_NLOHMANN_PARENT)
set(SAMVEI_NLOHMANN_INCLUDE ${CMAKE_BINARY_DIR}/third_party)
file(MAKE_DIRECTORY ${SAMVEI_NLOHMANN_INCLUDE})
file(CREATE_LINK ${SAMVEI_NLOHMANN_PARENT}/nlohmann ${SAMVEI_NLOHMANN_INCLUDE}/nlohmann SYMBOLIC)

# GoogleTest: Debian's library natively; for wasm compiled once from Debian's source into the cache.
if(BUILD_TESTING)
  if(EMSCRIPTEN)
    execute_process(COMMAND ${CMAKE_SOURCE_DIR}/scripts/build-gtest-wasm ${CMAKE_CXX_COMPILER}
      OUTPUT_VARIABLE gtest OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    add_library(samvei_gtest INTERFACE)
    target_include_directories(samvei_gtest SYSTEM INTERFACE ${gtest}/include)
    target_compile_definitions(samvei_gtest INTERFACE GTEST_HAS_PTHREAD=0)
    target_link_libraries(samvei_gtest INTERFACE ${gtest}/libgtest.a)
  else()
    find_package(GTest REQUIRED)
    add_library(samvei_gtest INTERFACE)
    target_link_libraries(samvei_gtest INTERFACE GTest::gtest GTest::gtest_main)
  endif()
endif()

# Google Benchmark: the same source natively and for wasm, so that their figures compare.
if(SAMVEI_BENCH)
  samvei_source(benchmark SAMVEI_BENCHMARK_DIR)
  set(benchmark ${SAMVEI_BENCHMARK_DIR_FOUND})
  file(GLOB sources ${benchmark}/src/*.cc)
  list(REMOVE_ITEM sources ${benchmark}/src/benchmark_main.cc)
  add_library(samvei_benchmark STATIC EXCLUDE_FROM_ALL ${sources})
  target_compile_options(samvei_benchmark PRIVATE -w)
  target_compile_definitions(samvei_benchmark PRIVATE HAVE_POSIX_REGEX HAVE_STEADY_CLOCK)
  target_compile_definitions(samvei_benchmark PUBLIC BENCHMARK_STATIC_DEFINE)
  target_include_directories(samvei_benchmark SYSTEM PUBLIC ${benchmark}/include)
endif()
