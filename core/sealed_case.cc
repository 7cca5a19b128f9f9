#include "core/sealed_case.h"

#include <utility>

#include "core/json_fields.h"

namespace samvei {
namespace {

constexpr int kVersion = 1;
constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kIvBytes = 12;
constexpr std::size_t kTagBytes = 16;

// How many bytes the base 64 text stands for; nothing when it is none.
std::optional<std::size_t> BytesOf(std::string_view text) {
  std::size_t padding = 0;
  while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=') ++padding;
  if (text.empty() || text.size() % 4 != 0) return std::nullopt;
  for (const char c : text.substr(0, text.size() - padding)) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (!letter && !(c >= '0' && c <= '9') && c != '+' && c != '/') return std::nullopt;
  }
  return text.size() / 4 * 3 - padding;
}

std::string ReadBytes(Fields& fields, std::string_view key, std::size_t least, std::size_t most) {
  std::string text = fields.Text(key);
  const std::optional<std::size_t> bytes = BytesOf(text);
  if (!text.empty() && (!bytes || *bytes < least || *bytes > most)) {
    fields.faults().Add("wrong_type", fields.At(key),
                        Quoted(text) + " is not as many bytes in base 64 as belong here",
                        "Use the file as it was saved.");
  }
  return text;
}

// The only way of locking that there is: a newer one would be a newer version.
void Expect(Fields& fields, std::string_view key, const std::string& value) {
  const std::string text = fields.Text(key);
  if (!text.empty() && text != value) {
    fields.faults().Add("unknown_value", fields.At(key), Quoted(text) + " is not known",
                        "Write " + Quoted(value) + ".");
  }
}

}  // namespace

bool IsSealed(const Json& json) {
  const Json* format = json.Find("format");
  return format != nullptr && format->Is(Json::Kind::kString) && format->text == kSealedFormat;
}

Result<SealedCase> ReadSealedCase(std::string_view file, const Json& json) {
  SealedCase sealed;
  Faults faults(file);
  const Json* version = json.Find("version");
  if (version != nullptr && version->Is(Json::Kind::kNumber) && version->number > kVersion) {
    return Error{"newer_version", std::string(file), "/version",
                 Describe(*version) + " is a newer version", "Open the file with a newer program."};
  }
  {
    Fields fields(json, "", faults);
    fields.Text("format");
    if (const Json* number = fields.Required("version"))
      ReadWhole(*number, fields.At("version"), faults, kVersion, kVersion);
    if (const Json* kdf = fields.Required("kdf")) {
      Fields inside(*kdf, fields.At("kdf"), faults);
      Expect(inside, "name", "PBKDF2-HMAC-SHA-256");
      if (const Json* count = inside.Required("iterations")) {
        sealed.iterations =
            ReadWhole(*count, inside.At("iterations"), faults, kLeastIterations, kMostIterations)
                .value_or(0);
      }
      sealed.salt = ReadBytes(inside, "salt", kSaltBytes, kSaltBytes);
    }
    if (const Json* cipher = fields.Required("cipher")) {
      Fields inside(*cipher, fields.At("cipher"), faults);
      Expect(inside, "name", "AES-256-GCM");
      sealed.iv = ReadBytes(inside, "iv", kIvBytes, kIvBytes);
    }
    sealed.data = ReadBytes(fields, "data", kTagBytes, 2 * kMaxJsonBytes);
  }
  if (!faults.empty()) return faults.Take();
  return sealed;
}

}  // namespace samvei
