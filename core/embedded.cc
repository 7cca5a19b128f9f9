#include "core/embedded.h"

#include <algorithm>

namespace samvei {

std::string_view Embedded(std::string_view path) {
  const std::span<const EmbeddedFile> files = EmbeddedFiles();
  const auto found = std::lower_bound(
      files.begin(), files.end(), path,
      [](const EmbeddedFile& file, std::string_view wanted) { return file.path < wanted; });
  return found != files.end() && found->path == path ? found->bytes : std::string_view();
}

}  // namespace samvei
