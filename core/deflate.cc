#include "core/deflate.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>

namespace samvei {

std::string Deflate(std::string_view bytes) {
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  std::string packed(size, '\0');
  // zlib's type is unsigned char; both are bytes.
  const int failed = compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
                               reinterpret_cast<const Bytef*>(bytes.data()),
                               static_cast<uLong>(bytes.size()), Z_BEST_COMPRESSION);
  assert(failed == Z_OK);  // the room is compressBound's
  (void)failed;
  packed.resize(size);
  return packed;
}

std::optional<std::string> Inflate(std::string_view packed, std::size_t most) {
  if (packed.size() > std::numeric_limits<uInt>::max()) return std::nullopt;
  z_stream stream{};
  // zlib only reads what next_in points to.
  stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  if (inflateInit(&stream) != Z_OK) return std::nullopt;
  std::string bytes;
  std::array<char, 1U << 14U> part;
  int state = Z_OK;
  while (state == Z_OK && bytes.size() <= most) {
    stream.next_out = reinterpret_cast<Bytef*>(part.data());
    stream.avail_out = static_cast<uInt>(part.size());
    state = inflate(&stream, Z_NO_FLUSH);
    bytes.append(part.data(), part.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  if (state != Z_STREAM_END || bytes.size() > most) return std::nullopt;
  return bytes;
}

}  // namespace samvei
