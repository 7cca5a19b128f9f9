#ifndef SAMVEI_CORE_JSON_FIELDS_H_
#define SAMVEI_CORE_JSON_FIELDS_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/json.h"
#include "core/result.h"

namespace samvei {

// The faults of one file, in the order in which they were found.
class Faults {
 public:
  explicit Faults(std::string_view file) : file_(file) {}

  void Add(std::string_view code, std::string_view pointer, std::string message, std::string mend) {
    AddFault(errors_,
             {std::string(code), file_, std::string(pointer), std::move(message), std::move(mend)});
  }
  void Add(const Errors& errors) {
    for (const Error& error : errors) AddFault(errors_, error);
  }
  [[nodiscard]] bool empty() const { return errors_.empty(); }
  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] Errors Take() { return std::move(errors_); }

 private:
  std::string file_;
  Errors errors_;
};

// "'a'", and "'a', 'b' or 'c'": how messages list what is possible. A long text or list is cut off.
std::string Quoted(std::string_view text);
std::string OneOf(std::span<const std::string> values);
// The value as a person would name it in a message: "a list", "'x'", "7".
std::string Describe(const Json& json);

// The value as a text, a whole number, or a list of different texts; a fault and nothing when it is
// something else.
std::optional<std::string> ReadText(const Json& json, std::string_view pointer, Faults& faults);
// A text with content: an empty one is a fault, too.
std::optional<std::string> ReadContent(const Json& json, std::string_view pointer, Faults& faults);
std::optional<int> ReadWhole(const Json& json, std::string_view pointer, Faults& faults, int min,
                             int max);
std::optional<std::vector<std::string>> ReadTexts(const Json& json, std::string_view pointer,
                                                  Faults& faults);

// One JSON object that is read member by member. A member that nobody asked for is a fault: a
// misspelt key must not pass in silence.
class Fields {
 public:
  // A fault when `json` is no object; every member is then absent.
  Fields(const Json& json, std::string pointer, Faults& faults);
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;
  // Reports the members that were not asked for.
  ~Fields();

  // The member, or null when it is absent (for Required: with a fault).
  const Json* Optional(std::string_view key);
  const Json* Required(std::string_view key);

  // The member's content; empty when it is absent or wrong, with a fault where it is wrong or, for
  // the required ones, absent or without content.
  std::string Text(std::string_view key);
  std::string OptionalText(std::string_view key);
  std::vector<std::string> OptionalTexts(std::string_view key);

  [[nodiscard]] std::string At(std::string_view key) const { return Pointer(pointer_, key); }
  [[nodiscard]] const std::string& pointer() const { return pointer_; }
  [[nodiscard]] Faults& faults() const { return *faults_; }

 private:
  // Every key that was asked for, once each, sorted.
  [[nodiscard]] std::vector<std::string> Asked() const;

  const Json* json_;  // null when it is no object
  std::string pointer_;
  Faults* faults_;
  std::vector<bool> found_;            // by member, whether it was asked for
  std::vector<std::string> not_here_;  // keys that were asked for and are absent
};

// Calls `read(key, value, pointer)` for each member of the object that stands under `key`; null is
// none at all, and anything else than an object is a fault.
template <typename Read>
void ForEachMember(Fields& fields, std::string_view key, const Json* object, Read read) {
  if (object == nullptr) return;
  if (!object->Is(Json::Kind::kObject)) {
    fields.faults().Add("wrong_type", fields.At(key), Describe(*object) + " is not an object",
                        "Write an object in braces.");
    return;
  }
  for (const auto& [name, value] : object->members) {
    read(name, value, Pointer(fields.At(key), name));
  }
}

// The same for each item of the list that stands under `key`.
template <typename Read>
void ForEachItem(Fields& fields, std::string_view key, const Json* list, Read read) {
  if (list == nullptr) return;
  if (!list->Is(Json::Kind::kArray)) {
    fields.faults().Add("wrong_type", fields.At(key), Describe(*list) + " is not a list",
                        "Write a list.");
    return;
  }
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    read(list->items[i], Pointer(fields.At(key), i));
  }
}

}  // namespace samvei

#endif  // SAMVEI_CORE_JSON_FIELDS_H_
