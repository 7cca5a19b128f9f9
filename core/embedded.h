#ifndef SAMVEI_CORE_EMBEDDED_H_
#define SAMVEI_CORE_EMBEDDED_H_

#include <span>
#include <string_view>

namespace samvei {

// A file of assets/ that was compiled into the program. The path is relative to assets/
// ("rules/no.json", "fonts/regular.ttf"). The bytes live as long as the program.
struct EmbeddedFile {
  std::string_view path;
  std::string_view bytes;
};

// All of them, sorted by path. Made at build time.
std::span<const EmbeddedFile> EmbeddedFiles();

// The bytes of one, or an empty view when there is no such file.
std::string_view Embedded(std::string_view path);

}  // namespace samvei

#endif  // SAMVEI_CORE_EMBEDDED_H_
