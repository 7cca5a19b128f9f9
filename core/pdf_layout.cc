#include "core/pdf_layout.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <map>
#include <utility>
#include <variant>

#include "core/machine_code.h"
#include "core/pdf_field_layout.h"
#include "core/pdf_field_table.h"
#include "core/pdf_figure.h"
#include "core/pdf_flow.h"
#include "core/pdf_form.h"
#include "core/pdf_paging.h"
#include "core/pdf_table.h"
#include "core/pdf_text.h"

namespace samvei::pdf {
namespace {

constexpr std::string_view kHeadingTypes[] = {"H1", "H2", "H3"};
constexpr Milli kAboveHeading[] = {0, 20'000, 14'000};
constexpr Milli kAboveRule = 5'000;
constexpr Milli kRuleHeight = 1'500;
constexpr Milli kBelowHeading[] = {14'000, 8'000, 6'000};
constexpr Milli kBetweenTexts = 8'000;
constexpr Milli kListIndent = 14'000;
constexpr Milli kBetweenItems = 3'000;
constexpr Milli kNotePadding = 10'000;
constexpr Milli kNoteBar = 2'500;
constexpr Milli kAroundNote = 12'000;
constexpr Milli kBetweenFields = 11'000;
constexpr Milli kCheckboxIndent = 19'000;
constexpr Milli kBetweenCheckboxes = 5'000;
constexpr Milli kAroundTable = 14'000;
constexpr Milli kRoomToSign = 34'000;
constexpr Milli kLessToSign = 3'000;  // for each step of tightness; 25 points remain
constexpr Milli kBelowSigning = 12'000;
constexpr Milli kBetweenSignatures = 26'000;
constexpr Milli kAboveFooter = 16'000;
constexpr Milli kBesidePageNumber = 24'000;
constexpr std::u32string_view kBullet = U"\u2022";

using Codes = std::map<const document::MachineCode*, CodeSquares>;

// Lays blocks out one after the other. For each kind there is what it draws, and how much of it
// must follow a heading on the same page.
class Layout {
 public:
  Layout(Book& book, Milli bottom, const std::vector<document::Block>& blocks, const Codes& codes)
      : flow_(book, bottom), blocks_(blocks), codes_(codes) {}

  // The blocks `from` to `to`, on from where the last one ended; returns where each begins.
  std::vector<Measured::Start> DrawRun(std::size_t from, std::size_t to, const Setting& setting);
  [[nodiscard]] const Flow& flow() const { return flow_; }
  void NewPage() {
    if (flow_.y() > kMargin) flow_.NewPage();
  }

 private:
  [[nodiscard]] std::vector<Line> Set(const TextStyle& style, std::string_view text, Milli width,
                                      Breaks breaks = Breaks::kKeep) const {
    return Wrap(flow_.fonts().Of(style.face), style.size, Clean(text, breaks), width);
  }
  static std::size_t LevelIndex(const document::Heading& heading) {
    return static_cast<std::size_t>(std::clamp(heading.level, 1, 3) - 1);
  }
  [[nodiscard]] Milli HeadingHeight(const document::Heading& heading) const;
  // How much must fit where the block begins: what may not be parted from its first line, and all
  // of it with the lead of the next block where it has to stay with that one.
  [[nodiscard]] Milli Lead(std::size_t index, Milli room) const;
  [[nodiscard]] Milli Lead() const { return Lead(index_, flow_.PageRoom()); }
  [[nodiscard]] bool StaysWithNext(std::size_t index) const;
  [[nodiscard]] bool LeadsToSigning(std::size_t index) const;
  [[nodiscard]] Milli WholeHeight(const document::Block& block) const;
  [[nodiscard]] Milli LeadOf(const document::Heading& heading) const {
    return HeadingHeight(heading);
  }
  static bool IsFields(const document::Block& block) {
    return std::holds_alternative<document::Field>(block) ||
           std::holds_alternative<document::FieldRow>(block);
  }
  static bool IsNote(const document::Paragraph& paragraph) {
    return paragraph.style == document::Paragraph::Style::kNote;
  }
  static const TextStyle& StyleOf(const document::Paragraph& paragraph) {
    return paragraph.style == document::Paragraph::Style::kLead ? kLeadText : kBodyText;
  }
  [[nodiscard]] std::vector<Line> LinesOf(const document::Paragraph& paragraph) const;
  [[nodiscard]] Milli LeadOf(const document::Paragraph& paragraph) const;
  [[nodiscard]] std::vector<std::vector<Line>> ItemsOf(const document::List& list) const;
  [[nodiscard]] Milli LeadOf(const document::List& list) const;
  [[nodiscard]] Milli LeadOf(const document::Field& field) const {
    return RowOf({field}).LeadHeight(flow_.PageRoom());
  }
  [[nodiscard]] Milli LeadOf(const document::FieldRow& row) const;
  [[nodiscard]] Milli LeadOf(const document::Checkbox& checkbox) const;
  [[nodiscard]] Milli LeadOf(const document::Table& table) const;
  [[nodiscard]] Milli LeadOf(const document::FieldTable& table) const;
  [[nodiscard]] Milli LeadOf(const document::Drawing& drawing) const {
    return DrawingLayout(flow_, drawing).height();
  }
  [[nodiscard]] Milli LeadOf(const document::MachineCode& code) const {
    return CodeLayout(code, codes_.find(&code)->second).height();
  }
  [[nodiscard]] Milli LeadOf(const document::Signature& signature) const;
  [[nodiscard]] Milli LeadOf(const document::PageBreak& /*none*/) const { return 0; }

  void Draw(const document::Heading& heading);
  void Draw(const document::Paragraph& paragraph);
  void Draw(const document::List& list);
  void Draw(const document::Field& field) { DrawFields({field}); }
  void Draw(const document::FieldRow& row) { DrawFields(row.fields); }
  void DrawFields(const std::vector<document::Field>& fields);
  void Draw(const document::Checkbox& checkbox);
  void Draw(const document::Table& table);
  void Draw(const document::FieldTable& table);
  void Draw(const document::Drawing& drawing);
  void Draw(const document::MachineCode& code);
  void Draw(const document::Signature& signature);
  void Draw(const document::PageBreak& /*none; runs end at it*/) {}
  void DrawNote(Structure::Element element, const std::vector<Line>& lines);
  [[nodiscard]] FieldRowLayout RowOf(const std::vector<document::Field>& fields) const {
    return {flow_.fonts(), fields, kMargin, kTextWidth, flow_.tightness()};
  }
  [[nodiscard]] FieldRowLayout SignatureFields(const document::Signature& signature) const;
  [[nodiscard]] Milli RoomToSign() const { return kRoomToSign - kLessToSign * flow_.tightness(); }

  Flow flow_;
  const std::vector<document::Block>& blocks_;
  const Codes& codes_;
  std::size_t index_ = 0;  // of the block being drawn
};

std::vector<Measured::Start> Layout::DrawRun(std::size_t from, std::size_t to,
                                             const Setting& setting) {
  std::vector<Measured::Start> starts;
  flow_.set_tightness(setting.tightness);
  for (index_ = from; index_ < to; ++index_) {
    if (setting.page_before == index_ - from) NewPage();
    flow_.Watch();
    std::visit([this](const auto& block) { Draw(block); }, blocks_[index_]);
    const Flow::Place place = flow_.watched();
    const bool heading = std::holds_alternative<document::Heading>(blocks_[index_]);
    starts.push_back({place.page, place.y, heading, index_ == from || !StaysWithNext(index_ - 1)});
  }
  return starts;
}

// Whether nothing but sentences stands between the block and a place to sign.
bool Layout::LeadsToSigning(std::size_t index) const {
  while (index < blocks_.size() && std::holds_alternative<document::Paragraph>(blocks_[index])) {
    ++index;
  }
  return index < blocks_.size() && std::holds_alternative<document::Signature>(blocks_[index]);
}

// Headings with a note under them, the sentences before a place to sign, the sentence that leads to
// what can be filled in, and what is filled in with the sentence that explains it.
bool Layout::StaysWithNext(std::size_t index) const {
  if (index + 1 >= blocks_.size()) return false;
  const document::Block& block = blocks_[index];
  const document::Block& next = blocks_[index + 1];
  if (std::holds_alternative<document::PageBreak>(next)) return false;
  const bool to_text = std::holds_alternative<document::Paragraph>(next);
  if (std::holds_alternative<document::Heading>(block)) return true;
  if (std::holds_alternative<document::Paragraph>(block)) {
    if (LeadsToSigning(index)) return true;
    const bool opens = index > 0 && std::holds_alternative<document::Heading>(blocks_[index - 1]);
    if (opens && IsNote(std::get<document::Paragraph>(block))) return true;
    const bool explains = index > 0 && IsFields(blocks_[index - 1]);
    return !explains && !to_text && !std::holds_alternative<document::Heading>(next);
  }
  return to_text && IsFields(block);
}

Milli Layout::WholeHeight(const document::Block& block) const {
  if (const auto* heading = std::get_if<document::Heading>(&block)) return HeadingHeight(*heading);
  if (const auto* field = std::get_if<document::Field>(&block)) {
    return RowOf({*field}).height() + kBetweenFields;
  }
  if (const auto* row = std::get_if<document::FieldRow>(&block)) {
    return RowOf(row->fields).height() + kBetweenFields;
  }
  const auto* paragraph = std::get_if<document::Paragraph>(&block);
  assert(paragraph != nullptr && "nothing else stays with what follows");
  const TextStyle& style = StyleOf(*paragraph);
  return Height(LinesOf(*paragraph), style) + kAroundTable +
         (IsNote(*paragraph) ? 2 * kNotePadding : 0);
}

Milli Layout::Lead(std::size_t index, Milli room) const {
  const document::Block& block = blocks_[index];
  const Milli lead = std::visit([this](const auto& kind) { return LeadOf(kind); }, block);
  if (!StaysWithNext(index)) return lead;
  // What fills half a page by itself need not take anything along.
  const Milli whole = WholeHeight(block);
  if (whole * 2 > flow_.PageRoom() || whole > room) return lead;
  const Milli next = Lead(index + 1, room - whole);
  return whole + next <= room ? whole + next : lead;
}

Milli Layout::HeadingHeight(const document::Heading& heading) const {
  const std::size_t level = LevelIndex(heading);
  const Milli rule = level == 0 ? kAboveRule + kRuleHeight : 0;
  // The gap is the one that follows, where that is larger; the largest is the one above a table.
  const Milli gap = std::max(kBelowHeading[level], kAroundTable);
  return Height(Set(kHeadings[level], heading.text, kTextWidth, Breaks::kFold), kHeadings[level]) +
         rule + gap;
}

void Layout::Draw(const document::Heading& heading) {
  const std::size_t level = LevelIndex(heading);
  const TextStyle& style = kHeadings[level];
  const std::vector<Line> lines = Set(style, heading.text, kTextWidth, Breaks::kFold);
  if (lines.empty()) return;
  flow_.Gap(kAboveHeading[level]);
  flow_.Need(std::min(Lead(), flow_.PageRoom()));
  flow_.book().bookmarks.push_back({static_cast<int>(level) + 1, Clean(heading.text, Breaks::kFold),
                                    flow_.page().object, flow_.y()});
  flow_.Lines(flow_.structure().Add(kHeadingTypes[level], Structure::kDocument), style, kMargin,
              lines);
  if (level == 0) {
    Content& content = flow_.page().content;
    content.BeginArtifact();
    content.Fill({kMargin, flow_.y() + kAboveRule, kTextWidth, kRuleHeight}, kAccent);
    content.End();
    flow_.Advance(kAboveRule + kRuleHeight);
  }
  flow_.Gap(kBelowHeading[level]);
}

std::vector<Line> Layout::LinesOf(const document::Paragraph& paragraph) const {
  const Milli width = IsNote(paragraph) ? kTextWidth - 2 * kNotePadding : kTextWidth;
  return Set(StyleOf(paragraph), paragraph.text, width);
}

Milli Layout::LeadOf(const document::Paragraph& paragraph) const {
  const std::vector<Line> lines = LinesOf(paragraph);
  return IsNote(paragraph) ? Height(lines, kBodyText) + 2 * kNotePadding
                           : HeadOf(lines.size(), StyleOf(paragraph));
}

void Layout::Draw(const document::Paragraph& paragraph) {
  const std::vector<Line> lines = LinesOf(paragraph);
  if (lines.empty()) return;
  const auto element =
      flow_.structure().Add("P", Structure::kDocument, LanguageEntry(paragraph.language));
  const Milli around = IsNote(paragraph) ? kAroundNote : kBetweenTexts;
  flow_.Gap(around);
  flow_.Need(Lead());
  if (IsNote(paragraph)) {
    DrawNote(element, lines);
  } else {
    flow_.Lines(element, StyleOf(paragraph), kMargin, lines);
  }
  flow_.Gap(around);
}

// A tinted box, in one piece wherever a page can hold it.
void Layout::DrawNote(Structure::Element element, const std::vector<Line>& lines) {
  for (std::size_t at = 0; at < lines.size();) {
    flow_.Need(kBodyText.leading + 2 * kNotePadding);
    const Milli fit = std::max<Milli>((flow_.Room() - 2 * kNotePadding) / kBodyText.leading, 1);
    const std::size_t count = std::min(lines.size() - at, static_cast<std::size_t>(fit));
    const Milli height = static_cast<Milli>(count) * kBodyText.leading + 2 * kNotePadding;
    Page& page = flow_.page();
    page.content.BeginArtifact();
    page.content.Fill({kMargin, flow_.y(), kTextWidth, height}, kTint);
    page.content.Fill({kMargin, flow_.y(), kNoteBar, height}, kAccent);
    page.content.End();
    page.content.Begin("P", flow_.structure().AddContent(element, page.key));
    DrawLines(flow_, kBodyText, kMargin + kNotePadding, flow_.y() + kNotePadding, &lines[at],
              count);
    page.content.End();
    flow_.Advance(height);
    at += count;
  }
}

std::vector<std::vector<Line>> Layout::ItemsOf(const document::List& list) const {
  std::vector<std::vector<Line>> items;
  for (const std::string& item : list.items) {
    items.push_back(Set(kBodyText, item, kTextWidth - kListIndent));
    if (items.back().empty()) items.pop_back();
  }
  return items;
}

Milli Layout::LeadOf(const document::List& list) const {
  const auto items = ItemsOf(list);
  return items.empty() ? 0 : HeadOf(items[0].size(), kBodyText);
}

void Layout::Draw(const document::List& list) {
  const auto items = ItemsOf(list);
  if (items.empty()) return;
  Structure& structure = flow_.structure();
  const auto element = structure.Add("L", Structure::kDocument, "/A<</O/List/ListNumbering/Disc>>");
  flow_.Gap(kBetweenTexts);
  for (const std::vector<Line>& lines : items) {
    flow_.Need(HeadOf(lines.size(), kBodyText));
    const auto entry = structure.Add("LI", element);
    const Line bullet{std::u32string(kBullet), 0};
    const auto label = structure.Add("Lbl", entry);
    Page& page = flow_.page();
    page.content.Begin("Lbl", structure.AddContent(label, page.key));
    DrawLines(flow_, kBodyText, kMargin + kBetweenItems, flow_.y(), &bullet, 1);
    page.content.End();
    flow_.Lines(structure.Add("LBody", entry), kBodyText, kMargin + kListIndent, lines);
    flow_.Gap(kBetweenItems);
  }
  flow_.Gap(kBetweenTexts);
}

Milli Layout::LeadOf(const document::FieldRow& row) const {
  return RowOf(row.fields).LeadHeight(flow_.PageRoom());
}

void Layout::DrawFields(const std::vector<document::Field>& fields) {
  if (fields.empty()) return;
  flow_.Gap(kBetweenFields);
  flow_.Need(Lead());
  for (const FieldRowLayout& part : RowOf(fields).FitInto(flow_.Room(), flow_.PageRoom())) {
    flow_.Need(part.height());
    part.Draw(flow_);
    flow_.Gap(kBetweenFields);
  }
}

Milli Layout::LeadOf(const document::Checkbox& checkbox) const {
  return std::max(Height(Set(kBodyText, checkbox.label, kTextWidth - kCheckboxIndent), kBodyText),
                  kBodyText.leading);
}

void Layout::Draw(const document::Checkbox& checkbox) {
  const std::vector<Line> lines = Set(kBodyText, checkbox.label, kTextWidth - kCheckboxIndent);
  flow_.Gap(kBetweenCheckboxes);
  flow_.Need(LeadOf(checkbox));
  const auto group = flow_.structure().Add("Div", Structure::kDocument);
  const Milli above = (kBodyText.leading - kCheckboxSize) / 2;
  AddCheckbox(flow_.book(), flow_.page(), group, checkbox.id, Clean(checkbox.label, Breaks::kFold),
              checkbox.checked, kMargin, flow_.y() + above);
  if (lines.empty()) {
    flow_.Advance(kBodyText.leading);
  } else {
    flow_.Lines(flow_.structure().Add("P", group), kBodyText, kMargin + kCheckboxIndent, lines);
  }
  flow_.Gap(kBetweenCheckboxes);
}

Milli Layout::LeadOf(const document::Table& table) const {
  return TableLayout(flow_.fonts(), table).LeadHeight();
}

void Layout::Draw(const document::Table& table) {
  flow_.Gap(kAroundTable);
  TableLayout(flow_.fonts(), table).Draw(flow_);
  flow_.Gap(kAroundTable);
}

Milli Layout::LeadOf(const document::FieldTable& table) const {
  return FieldTableLayout(flow_.fonts(), table).LeadHeight();
}

void Layout::Draw(const document::FieldTable& table) {
  flow_.Gap(kAroundTable);
  FieldTableLayout(flow_.fonts(), table).Draw(flow_);
  flow_.Gap(kAroundTable);
}

void Layout::Draw(const document::Drawing& drawing) {
  const DrawingLayout layout(flow_, drawing);
  flow_.Gap(kAroundTable);
  flow_.Need(layout.height());
  layout.Draw(flow_);
  flow_.Gap(kAroundTable);
}

void Layout::Draw(const document::MachineCode& code) {
  if (code.text.empty()) return;
  const CodeLayout layout(code, codes_.find(&code)->second);
  flow_.Gap(kBetweenTexts);
  flow_.Need(layout.height());
  layout.Draw(flow_);
  flow_.Gap(kBetweenTexts);
}

FieldRowLayout Layout::SignatureFields(const document::Signature& signature) const {
  return FieldRowLayout(flow_.fonts(),
                        {{signature.id + ".place", signature.place_label, "", 1},
                         {signature.id + ".date", signature.date_label, "", 1},
                         {signature.id + ".name", signature.name_label, "", 1}},
                        kMargin, kTextWidth, 0, Clean(signature.label, Breaks::kFold));
}

Milli Layout::LeadOf(const document::Signature& signature) const {
  return Height(Set(kLabelText, signature.label, kTextWidth, Breaks::kFold), kLabelText) +
         RoomToSign() + kBelowSigning + SignatureFields(signature).height();
}

// Who signs, a line to sign on, and under it the fields that can also be filled in on a screen.
void Layout::Draw(const document::Signature& signature) {
  flow_.Gap(kBetweenFields);
  flow_.Need(LeadOf(signature));
  const std::vector<Line> lines = Set(kLabelText, signature.label, kTextWidth, Breaks::kFold);
  if (!lines.empty())
    flow_.Lines(flow_.structure().Add("P", Structure::kDocument), kLabelText, kMargin, lines);
  flow_.Advance(RoomToSign());
  Content& content = flow_.page().content;
  content.BeginArtifact();
  content.HorizontalLine(kMargin, flow_.y(), kTextWidth, kBorderWidth, kText);
  content.End();
  flow_.Advance(kBelowSigning);
  SignatureFields(signature).Draw(flow_);
  flow_.Gap(kBetweenSignatures);
}

Codes MakeCodes(const std::vector<document::Block>& blocks) {
  Codes codes;
  for (const document::Block& block : blocks) {
    const auto* code = std::get_if<document::MachineCode>(&block);
    if (code == nullptr) continue;
    auto squares = MakeMachineCode(code->text);
    assert(squares.ok() && "CodeFaults were looked for");
    codes.emplace(code, squares.ok() ? std::move(squares.value()) : CodeSquares{});
  }
  return codes;
}

// How the blocks of a run are best set: they are laid out for a trial, on pages of their own.
Setting SettingOf(const std::vector<document::Block>& blocks, std::size_t from, std::size_t to,
                  Milli bottom, const Book& book, const Codes& codes) {
  return ChooseSetting(bottom - kMargin, [&](const Setting& setting) {
    Book trial(book.fonts, Book::Use::kTrial);
    Layout layout(trial, bottom, blocks, codes);
    Measured measured;
    measured.starts = layout.DrawRun(from, to, setting);
    measured.used = layout.flow().used();
    return measured;
  });
}

void SetBlocks(const std::vector<document::Block>& blocks, Milli bottom, Book& book) {
  const Codes codes = MakeCodes(blocks);
  Layout layout(book, bottom, blocks, codes);
  for (std::size_t from = 0, to = 0; from < blocks.size(); from = to + 1) {
    for (to = from; to < blocks.size();) {
      if (std::holds_alternative<document::PageBreak>(blocks[to])) break;
      ++to;
    }
    layout.NewPage();
    layout.DrawRun(from, to, SettingOf(blocks, from, to, bottom, book, codes));
  }
}

std::u32string PageNumber(std::string_view format, std::size_t page, std::size_t pages) {
  std::string text(format);
  const auto replace = [&text](std::string_view name, std::size_t number) {
    const std::size_t at = text.find(name);
    if (at != std::string::npos) text.replace(at, name.size(), std::to_string(number));
  };
  replace("{page}", page);
  replace("{pages}", pages);
  return Clean(text, Breaks::kFold);
}

// The text on the left, the page's number on the right of its first line.
void DrawFooters(const document::Document& document, const std::vector<Line>& lines, Milli bottom,
                 Book& book) {
  for (std::size_t i = 0; i < book.pages.size(); ++i) {
    Content& content = book.pages[i].content;
    Milli baseline = FirstBaseline(book.fonts.regular, kFooterText, bottom + kAboveFooter);
    const std::u32string number = PageNumber(document.page_format, i + 1, book.pages.size());
    content.BeginArtifact("/Type/Pagination/Subtype/Footer");
    content.Text(kFooterText,
                 kPageWidth - kMargin - book.fonts.regular.Width(number, kFooterText.size),
                 baseline, number);
    for (const Line& line : lines) {
      content.Text(kFooterText, kMargin, baseline, line.text);
      baseline += kFooterText.leading;
    }
    content.End();
  }
}

}  // namespace

void LayOut(const document::Document& document, Book& book) {
  // The lower margin holds a footer of two lines; a longer one takes its room from the text. The
  // width of the longest page number is kept free beside it.
  constexpr std::size_t kLinesInMargin = 2;
  constexpr std::size_t kMostLines = 10;
  const std::u32string longest = PageNumber(document.page_format, 888, 888);
  const Milli width =
      kTextWidth - kBesidePageNumber - book.fonts.regular.Width(longest, kFooterText.size);
  std::vector<Line> footer =
      Wrap(book.fonts.regular, kFooterText.size, Clean(document.footer, Breaks::kFold), width);
  footer.resize(std::min(footer.size(), kMostLines));
  const std::size_t more = std::max(footer.size(), kLinesInMargin) - kLinesInMargin;
  const Milli bottom = kMargin + kTextHeight - static_cast<Milli>(more) * kFooterText.leading;
  SetBlocks(document.blocks, bottom, book);
  DrawFooters(document, footer, bottom, book);
}

}  // namespace samvei::pdf
