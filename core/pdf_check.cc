#include "core/pdf_check.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include "core/machine_code.h"
#include "core/pdf_text.h"

namespace samvei::pdf {
namespace {

// "U+1F600"
std::string CodePoint(char32_t character) {
  std::string digits = Hex4(character >> 16U) + Hex4(character & 0xFFFFU);
  digits.erase(0, std::min(digits.find_first_not_of('0'), std::size_t{4}));
  return "U+" + digits;
}

class Checker {
 public:
  explicit Checker(const Fonts& fonts) : fonts_(fonts) {}

  void Check(const std::string& pointer, std::string_view utf8) {
    for (const char32_t c : Clean(utf8, Breaks::kKeep)) {
      const bool drawn = c == '\n' || (fonts_.regular.Glyph(c) != 0 && fonts_.bold.Glyph(c) != 0);
      if (drawn || !seen_.emplace(pointer, c).second) continue;
      missing_.push_back({pointer, c});
    }
  }

  void CheckField(const document::Field& field) {
    Check("/fields/" + field.id, field.label);
    Check("/fields/" + field.id, field.value);
  }
  void operator()(const document::Heading& heading) { Check(pointer_, heading.text); }
  void operator()(const document::Paragraph& paragraph) { Check(pointer_, paragraph.text); }
  void operator()(const document::List& list) {
    Check(pointer_, "\u2022");
    for (const std::string& item : list.items) Check(pointer_, item);
  }
  void operator()(const document::Field& field) { CheckField(field); }
  void operator()(const document::FieldRow& row) {
    for (const document::Field& field : row.fields) CheckField(field);
  }
  void operator()(const document::Checkbox& checkbox) {
    Check("/fields/" + checkbox.id, checkbox.label);
  }
  void operator()(const document::Table& table) {
    Check(pointer_, table.caption);
    for (const std::string& header : table.headers) Check(pointer_, header);
    for (const auto& row : table.rows) {
      for (const std::string& cell : row) Check(pointer_, cell);
    }
  }
  void operator()(const document::FieldTable& table) {
    Check(pointer_, table.caption);
    for (const std::string& header : table.headers) Check(pointer_, header);
    for (const auto& row : table.rows) {
      for (const document::Field& field : row) CheckField(field);
    }
  }
  void operator()(const document::Drawing& drawing) {
    for (const document::Drawing::Box& box : drawing.boxes) Check(pointer_, box.text);
  }
  void operator()(const document::MachineCode& /*drawn without a font*/) {}
  void operator()(const document::Signature& signature) {
    for (const std::string* label :
         {&signature.label, &signature.place_label, &signature.date_label, &signature.name_label}) {
      Check("/fields/" + signature.id, *label);
    }
  }
  void operator()(const document::PageBreak& /*none*/) {}

  void CheckBlocks(const std::vector<document::Block>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      pointer_ = "/blocks/" + std::to_string(i);
      std::visit(*this, blocks[i]);
    }
  }
  [[nodiscard]] std::vector<MissingGlyph> Take() { return std::move(missing_); }

 private:
  const Fonts& fonts_;
  std::string pointer_;  // of the block being checked
  std::set<std::pair<std::string, char32_t>> seen_;
  std::vector<MissingGlyph> missing_;
};

}  // namespace

std::vector<MissingGlyph> FindMissingGlyphs(const document::Document& document,
                                            const Fonts& fonts) {
  Checker checker(fonts);
  checker.Check("/title", document.title);
  checker.Check("/footer", document.footer);
  checker.Check("/page_format", document.page_format + "0123456789()");
  checker.CheckBlocks(document.blocks);
  return checker.Take();
}

Errors CodeFaults(const document::Document& document) {
  Errors errors;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const auto* code = std::get_if<document::MachineCode>(&document.blocks[i]);
    if (code == nullptr) continue;
    if (auto fault = CodeFault(code->text)) {
      fault->pointer = "/blocks/" + std::to_string(i);
      errors.push_back(*fault);
    }
  }
  return errors;
}

Errors MissingGlyphs(const document::Document& document, const Fonts& fonts) {
  Errors errors;
  for (const MissingGlyph& missing : FindMissingGlyphs(document, fonts)) {
    errors.push_back({"no_glyph", "", missing.pointer,
                      "the document's fonts have no character '" + ToUtf8({&missing.character, 1}) +
                          "' (" + CodePoint(missing.character) + ")",
                      "Write it with other letters."});
  }
  return errors;
}

}  // namespace samvei::pdf
