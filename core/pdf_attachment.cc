#include "core/pdf_attachment.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/deflate.h"
#include "core/json.h"
#include "core/pdf_value.h"

namespace samvei {
namespace pdf {
namespace {

constexpr std::size_t kMostObjects = 200'000;
constexpr std::size_t kMostUnpacked = 32U << 20U;  // of all object streams together
// Bytes that may be read more than once: a file of nothing but beginnings is read to its end again
// and again.
constexpr std::size_t kMostReread = 64U << 20U;
constexpr int kMostTrailers = 100;

struct StoredObject {
  Value value;
  std::string_view stream;
  bool is_stream = false;
};

// Every object of a file by its number, the last one where a number stands twice.
class StoredObjects {
 public:
  explicit StoredObjects(std::string_view bytes) : bytes_(bytes) {
    std::size_t at = 0;
    while (objects_.size() < kMostObjects && reread_ < kMostReread) {
      at = bytes_.find("obj", at);
      if (at == std::string_view::npos) break;
      at = ReadObject(at);
    }
  }

  [[nodiscard]] const std::map<long, StoredObject>& all() const { return objects_; }

  [[nodiscard]] const StoredObject* Find(long number) const {
    const auto found = objects_.find(number);
    return found == objects_.end() ? nullptr : &found->second;
  }

  // The value itself, or of a reference the object's.
  [[nodiscard]] const Value* Resolve(const Value* value) const {
    if (value == nullptr || value->kind != Value::Kind::kReference) return value;
    const StoredObject* object = Find(value->number);
    return object == nullptr ? nullptr : &object->value;
  }

  // The stream's content; nothing where it is packed in a way that we do not know, or damaged.
  [[nodiscard]] std::optional<std::string> Content(const StoredObject& object,
                                                   std::size_t most) const {
    if (!object.is_stream) return std::nullopt;
    const Value* filter = Resolve(object.value.Find("Filter"));
    if (filter != nullptr && filter->kind == Value::Kind::kList) {
      if (filter->items.size() > 1) return std::nullopt;
      filter = filter->items.empty() ? nullptr : Resolve(&filter->items.front());
    }
    if (filter == nullptr || filter->text == "null")
      return std::string(object.stream.substr(0, most));
    if (!filter->IsName("FlateDecode") && !filter->IsName("Fl")) return std::nullopt;
    return Inflate(object.stream, most);
  }

 private:
  // Reads the object whose "obj" stands at `at`; gives where to go on.
  std::size_t ReadObject(std::size_t at) {
    const std::size_t after = at + 3;
    const std::optional<long> number = NumberBefore(at);
    if (!number) return after;
    ValueReader reader(bytes_, after);
    std::optional<Value> value = reader.Read();
    if (!value) {
      reread_ += reader.at() - after;
      return after;
    }
    StoredObject object{std::move(*value), {}, false};
    std::size_t end = reader.at();
    reader.SkipSpace();
    if (bytes_.substr(reader.at(), 6) == "stream") end = ReadStream(reader.at() + 6, object);
    const bool pack = object.is_stream && IsPack(object.value);
    const StoredObject& stored =
        objects_.insert_or_assign(*number, std::move(object)).first->second;
    if (pack) Unpack(StoredObject(stored));
    return end;
  }

  // The object's number, where "12 0 " stands before `at`.
  [[nodiscard]] std::optional<long> NumberBefore(std::size_t at) const {
    const auto back_over = [&](auto is) {
      const std::size_t from = at;
      while (at > 0 && is(bytes_[at - 1])) --at;
      return from - at;
    };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (back_over(IsSpace) == 0 || back_over(digit) == 0 || back_over(IsSpace) == 0) {
      return std::nullopt;
    }
    const std::size_t digits = back_over(digit);
    if (digits == 0 || digits > 9) return std::nullopt;
    long number = 0;
    for (std::size_t i = at; i < at + digits; ++i) number = number * 10 + (bytes_[i] - '0');
    return number;
  }

  // A stream's bytes begin after one line end. Its length may be wrong, or stand in an object that
  // is not read yet: then its end is searched for.
  std::size_t ReadStream(std::size_t at, StoredObject& object) {
    constexpr std::string_view kEnd = "endstream";
    if (bytes_.substr(at, 1) == "\r") ++at;
    if (bytes_.substr(at, 1) == "\n") ++at;
    object.is_stream = true;
    const Value* length = Resolve(object.value.Find("Length"));
    if (length != nullptr && length->kind == Value::Kind::kNumber) {
      const auto size = static_cast<std::size_t>(length->number);
      if (size <= bytes_.size() - at) {
        ValueReader after(bytes_, at + size);
        after.SkipSpace();
        if (bytes_.substr(after.at(), kEnd.size()) == kEnd) {
          object.stream = bytes_.substr(at, size);
          return after.at() + kEnd.size();
        }
      }
    }
    const std::size_t end = bytes_.find(kEnd, at);
    object.stream = bytes_.substr(at, end == std::string_view::npos ? end : end - at);
    // The line end before it is not the stream's.
    if (object.stream.ends_with('\n')) object.stream.remove_suffix(1);
    if (object.stream.ends_with('\r')) object.stream.remove_suffix(1);
    return end == std::string_view::npos ? bytes_.size() : end + kEnd.size();
  }

  static bool IsPack(const Value& value) {
    const Value* type = value.Find("Type");
    return type != nullptr && type->IsName("ObjStm");
  }

  void Unpack(const StoredObject& pack) {
    const Value* count = Resolve(pack.value.Find("N"));
    const Value* first = Resolve(pack.value.Find("First"));
    const std::optional<std::string> content = Content(pack, kMostUnpacked - unpacked_);
    if (count == nullptr || first == nullptr || !content) return;
    unpacked_ += content->size();
    ValueReader places(*content, 0);
    for (long i = 0; i < count->number && objects_.size() < kMostObjects; ++i) {
      if (reread_ >= kMostReread) return;
      const std::optional<Value> number = places.Read();
      const std::optional<Value> place = places.Read();
      if (!number || !place) return;
      const auto at =
          static_cast<std::size_t>(first->number) + static_cast<std::size_t>(place->number);
      if (at >= content->size()) return;
      ValueReader reader(*content, at);
      std::optional<Value> value = reader.Read();
      reread_ += reader.at() - at;
      if (!value) continue;
      // What stands in a pack is no stream.
      objects_.insert_or_assign(number->number, StoredObject{std::move(*value), {}, false});
    }
  }

  std::string_view bytes_;
  std::map<long, StoredObject> objects_;
  std::size_t unpacked_ = 0;
  std::size_t reread_ = 0;
};

// A file's name, which may stand in UTF-16; ours is ASCII.
std::string Ascii(const Value* name) {
  if (name == nullptr || name->kind != Value::Kind::kString) return "";
  if (name->text.compare(0, 2, "\xFE\xFF") != 0) return name->text;
  std::string ascii;
  for (std::size_t i = 2; i + 1 < name->text.size(); i += 2) {
    ascii += name->text[i] == '\0' ? name->text[i + 1] : '?';
  }
  return ascii;
}

// Collects the streams of the attachments that have our file's name.
class Finder {
 public:
  explicit Finder(const StoredObjects& objects) : objects_(objects) {
    for (const auto& entry : objects.all()) Look(entry.second.value);
  }
  [[nodiscard]] const std::vector<long>& found() const { return found_; }

 private:
  void Look(const Value& value) {
    for (const Value& item : value.items) Look(item);
    for (const auto& member : value.members) Look(member.second);
    const Value* embedded = objects_.Resolve(value.Find("EF"));
    if (embedded == nullptr) return;
    const bool ours = Ascii(objects_.Resolve(value.Find("UF"))) == kCaseFileName ||
                      Ascii(objects_.Resolve(value.Find("F"))) == kCaseFileName;
    if (!ours) return;
    for (const char* const key : {"UF", "F"}) {
      const Value* stream = embedded->Find(key);
      if (stream == nullptr || stream->kind != Value::Kind::kReference) continue;
      if (std::find(found_.begin(), found_.end(), stream->number) == found_.end()) {
        found_.push_back(stream->number);
      }
    }
  }

  const StoredObjects& objects_;
  std::vector<long> found_;
};

bool IsLocked(std::string_view bytes, const StoredObjects& objects) {
  for (const auto& entry : objects.all()) {
    const Value* type = entry.second.value.Find("Type");
    const bool references = type != nullptr && type->IsName("XRef");
    if (references && entry.second.value.Find("Encrypt") != nullptr) return true;
  }
  std::size_t at = bytes.find("trailer");
  for (int i = 0; i < kMostTrailers && at != std::string_view::npos; ++i) {
    const std::optional<Value> trailer = ValueReader(bytes, at + 7).Read();
    if (trailer && trailer->Find("Encrypt") != nullptr) return true;
    at = bytes.find("trailer", at + 1);
  }
  return false;
}

}  // namespace
}  // namespace pdf

bool LooksLikePdf(std::string_view bytes) {
  constexpr std::size_t kBeginning = 1024;  // programs allow some bytes before it
  return bytes.substr(0, kBeginning).find("%PDF-") != std::string_view::npos;
}

Result<std::string> CaseFromPdf(std::string_view file, std::string_view bytes) {
  const auto fault = [&](std::string code, std::string message, std::string mend) {
    return Error{std::move(code), std::string(file), "", std::move(message), std::move(mend)};
  };
  const pdf::StoredObjects objects(bytes);
  const pdf::Finder finder(objects);
  if (pdf::IsLocked(bytes, objects)) {
    return fault("locked_pdf", "the PDF is locked with a password",
                 "Save it without one in the program that locked it.");
  }
  std::optional<std::string> found;
  for (const long number : finder.found()) {
    const pdf::StoredObject* object = objects.Find(number);
    std::optional<std::string> content =
        object == nullptr ? std::nullopt : objects.Content(*object, kMaxJsonBytes);
    if (!content) {
      return fault("damaged_pdf", "the attached case cannot be read",
                   "Use the file as it was saved at first.");
    }
    if (found && *found != *content) {
      return fault("several_cases", "the PDF holds several cases",
                   "Use one of the files that were joined.");
    }
    found = std::move(content);
  }
  if (!found) {
    return fault("no_case", "the PDF has no attached file " + std::string(kCaseFileName),
                 "Use a PDF that Samvei has made, or the saved file.");
  }
  return *found;
}

}  // namespace samvei
