#ifndef SAMVEI_CORE_DEFLATE_H_
#define SAMVEI_CORE_DEFLATE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace samvei {

// The bytes packed in the zlib format (RFC 1950), as small as it goes. The same bytes give the same
// result everywhere: one pinned zlib.
std::string Deflate(std::string_view bytes);

// What was packed. Nothing when the data is damaged or ends too early, or when it holds more than
// `most` bytes: a few bytes can be made to unfold to any size. What comes after the end is ignored.
std::optional<std::string> Inflate(std::string_view packed, std::size_t most);

}  // namespace samvei

#endif  // SAMVEI_CORE_DEFLATE_H_
