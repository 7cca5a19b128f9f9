#ifndef SAMVEI_CORE_JSON_H_
#define SAMVEI_CORE_JSON_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace samvei {

// A JSON document as read: order kept, numbers as written, every value with its place.
struct Json {
  enum class Kind : unsigned char { kNull, kBool, kNumber, kString, kArray, kObject };

  Json();  // null; defined elsewhere, because clang needs the pair below complete for it

  Kind kind = Kind::kNull;
  bool boolean = false;
  double number = 0;                                  // kNumber
  std::string text;                                   // kString: the value; kNumber: as written
  std::vector<Json> items;                            // kArray
  std::vector<std::pair<std::string, Json>> members;  // kObject, in the file's order

  // The member of that name, or null when absent or when this is no object.
  [[nodiscard]] const Json* Find(std::string_view key) const;
  [[nodiscard]] bool Is(Kind k) const { return kind == k; }
};

// Reads strict JSON. Refuses what JSON leaves open or what hides mistakes: duplicate keys, text
// that is not UTF-8, more than `kMaxJsonDepth` levels, a key of more than `kMaxJsonKeyBytes` bytes
// (every pointer to what lies below repeats it), more than `kMaxJsonBytes` bytes.
// Errors carry "line L, column C" for syntax and a JSON pointer for duplicate keys.
Result<Json> ParseJson(std::string_view file, std::string_view text);
// The same for a reader that goes on to collect more: faults are added to `errors`, and the
// document is given all the same when nothing but duplicate keys is wrong with it.
std::optional<Json> ParseJson(std::string_view file, std::string_view text, Errors& errors);

inline constexpr int kMaxJsonDepth = 64;
inline constexpr std::size_t kMaxJsonKeyBytes = 200;
inline constexpr std::size_t kMaxJsonBytes = 1U << 20U;  // twenty times the largest of our files

// Appends `text` as a quoted, escaped JSON string.
void AppendJsonString(std::string& out, std::string_view text);

// One level further in a JSON pointer, with the key escaped (RFC 6901).
std::string Pointer(std::string_view base, std::string_view key);
std::string Pointer(std::string_view base, std::size_t index);

}  // namespace samvei

#endif  // SAMVEI_CORE_JSON_H_
