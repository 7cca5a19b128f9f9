#ifndef SAMVEI_CORE_JSON_WRITER_H_
#define SAMVEI_CORE_JSON_WRITER_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samvei {

// Writes one JSON value, a member or an item a line, two spaces a level: files that people look
// into. Begin and End must pair, and every value in an object must have its key.
class JsonWriter {
 public:
  // In an array, or as the whole.
  void BeginObject() { Begin('{'); }
  void BeginArray() { Begin('['); }
  void String(std::string_view text);
  // In an object.
  void BeginObject(std::string_view key);
  void BeginArray(std::string_view key);
  void String(std::string_view key, std::string_view text);
  void Bool(std::string_view key, bool value);
  void Int(std::string_view key, int value);
  // An array of strings.
  void Strings(std::string_view key, const std::vector<std::string>& texts);

  void End();  // of what was begun last

  // The whole, with a line's end.
  [[nodiscard]] std::string Take() { return std::move(json_) + "\n"; }

 private:
  void Begin(char bracket);
  void Line();  // before a member or an item
  void Key(std::string_view key);

  std::string json_;
  std::string open_;   // the closing brackets that are missing, the next one last
  bool empty_ = true;  // nothing stands yet in what was begun last
  bool after_key_ = false;
};

}  // namespace samvei

#endif  // SAMVEI_CORE_JSON_WRITER_H_
