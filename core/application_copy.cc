#include "core/application_copy.h"

#include <utility>
#include <variant>

#include "core/text_writer.h"

namespace samvei {
namespace {

// Goes through the document part by part; a part begins with a heading of the second level.
class Collector {
 public:
  std::vector<CopyField> Collect(const document::Document& application) {
    rest_.language = application.language;
    for (const document::Block& block : application.blocks) {
      if (std::holds_alternative<document::PageBreak>(block)) break;  // the consents follow
      const auto* heading = std::get_if<document::Heading>(&block);
      if (heading != nullptr && heading->level <= 2) {
        End();
        heading_ = heading->text;
        if (heading->level == 2) ++part_;
      } else if (part_ > 1) {  // the first part is the address
        Take(block);
      }
    }
    End();
    return std::move(fields_);
  }

 private:
  void Take(const document::Block& block) {
    if (const auto* field = std::get_if<document::Field>(&block)) {
      TakeField(*field);
    } else if (const auto* row = std::get_if<document::FieldRow>(&block)) {
      for (const document::Field& one : row->fields) TakeField(one);
    } else {
      rest_.blocks.push_back(block);
    }
  }

  void TakeField(const document::Field& field) {
    any_field_ = true;
    if (!field.value.empty()) own_.push_back({field.id, field.label, field.value});
  }

  // What is said beside fields is a remark on them; where there are none it is what the part says.
  void End() {
    if (any_field_) {
      std::erase_if(rest_.blocks, [](const document::Block& block) {
        return std::holds_alternative<document::Paragraph>(block);
      });
    }
    std::string text = rest_.blocks.empty() ? std::string() : WriteText(rest_);
    while (!text.empty() && text.back() == '\n') text.pop_back();
    if (!text.empty()) {
      fields_.push_back({"del." + std::to_string(part_), heading_, std::move(text)});
    }
    for (CopyField& field : own_) fields_.push_back(std::move(field));
    own_.clear();
    rest_.blocks.clear();
    any_field_ = false;
  }

  std::vector<CopyField> fields_, own_;
  document::Document rest_;
  std::string heading_;
  int part_ = 0;
  bool any_field_ = false;
};

}  // namespace

std::vector<CopyField> FieldsToCopy(const document::Document& application) {
  return Collector().Collect(application);
}

}  // namespace samvei
