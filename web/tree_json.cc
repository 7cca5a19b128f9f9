#include "web/tree_json.h"

#include <array>
#include <cmath>
#include <string_view>

#include "core/json.h"

namespace samvei {
namespace {

std::string_view NameOf(Role role) {
  switch (role) {
    case Role::kRoot:
      return "root";
    case Role::kBanner:
      return "banner";
    case Role::kSteps:
      return "steps";
    case Role::kMain:
      return "main";
    case Role::kAside:
      return "aside";
    case Role::kFooter:
      return "footer";
    case Role::kGroup:
      return "group";
    case Role::kRow:
      return "row";
    case Role::kSection:
      return "section";
    case Role::kHeading:
      return "heading";
    case Role::kText:
      return "text";
    case Role::kList:
      return "list";
    case Role::kItem:
      return "item";
    case Role::kFieldset:
      return "fieldset";
    case Role::kRadio:
      return "radio";
    case Role::kCheckbox:
      return "checkbox";
    case Role::kTextInput:
      return "textInput";
    case Role::kTextArea:
      return "textArea";
    case Role::kOutput:
      return "output";
    case Role::kNumberInput:
      return "numberInput";
    case Role::kDateInput:
      return "dateInput";
    case Role::kSearch:
      return "search";
    case Role::kPassword:
      return "password";
    case Role::kButton:
      return "button";
    case Role::kLink:
      return "link";
    case Role::kStep:
      return "step";
    case Role::kErrorSummary:
      return "errorSummary";
    case Role::kErrorLink:
      return "errorLink";
    case Role::kStatus:
      return "status";
    case Role::kDetails:
      return "details";
    case Role::kFigure:
      return "figure";
  }
  return "group";
}

std::string_view NameOf(Variant variant) {
  switch (variant) {
    case Variant::kDefault:
      return "";
    case Variant::kPrimary:
      return "primary";
    case Variant::kSecondary:
      return "secondary";
    case Variant::kTertiary:
      return "tertiary";
    case Variant::kDanger:
      return "danger";
    case Variant::kLead:
      return "lead";
    case Variant::kMuted:
      return "muted";
    case Variant::kSmall:
      return "small";
    case Variant::kCard:
      return "card";
    case Variant::kInfo:
      return "info";
    case Variant::kWarning:
      return "warning";
    case Variant::kSuccess:
      return "success";
    case Variant::kChip:
      return "chip";
    case Variant::kNumbered:
      return "numbered";
  }
  return "";
}

std::string_view NameOf(draw::PartKind kind) {
  constexpr std::array<std::string_view, 6> kNames = {"name",  "hint",   "error",
                                                      "value", "number", "drawn"};
  return kNames[static_cast<std::size_t>(kind)];
}

// Writes the members of an object; those that are empty, false or 0 are left out.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) { out_ += '{'; }
  void Text(std::string_view key, std::string_view text) {
    if (text.empty()) return;
    Key(key);
    AppendJsonString(out_, text);
  }
  void Flag(std::string_view key, bool value) {
    if (value) Raw(key, "true");
  }
  void Whole(std::string_view key, int value) {
    if (value != 0) Raw(key, std::to_string(value));
  }
  void Raw(std::string_view key, std::string_view json) {
    Key(key);
    out_ += json;
  }
  void Key(std::string_view key) {
    if (!first_) out_ += ',';
    first_ = false;
    out_ += '"';
    out_ += key;
    out_ += "\":";
  }
  void End() { out_ += '}'; }

 private:
  std::string& out_;
  bool first_ = true;
};

// To a hundredth of a pixel. A page has thousands of these, and printf takes most of the time for
// them.
void AppendNumber(std::string& out, float value) {
  long hundredths = std::lround(value * 100.F);
  if (hundredths < 0) {
    out += '-';
    hundredths = -hundredths;
  }
  out += std::to_string(hundredths / 100);
  const long rest = hundredths % 100;
  if (rest == 0) return;
  out += '.';
  out += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
}

std::string Numbers(std::initializer_list<float> values, float scale) {
  std::string out = "[";
  for (const float value : values) {
    if (out.size() > 1) out += ',';
    AppendNumber(out, value * scale);
  }
  return out + ']';
}

std::string RectJson(const draw::Rect& rect, float scale) {
  return Numbers({rect.x, rect.y, rect.w, rect.h}, scale);
}

std::string LinesJson(const draw::TextPart& part, float scale) {
  std::string out = "[";
  for (const draw::Line& line : part.lines) {
    if (out.size() > 1) out += ',';
    out += Numbers({line.x, line.width}, scale);
  }
  return out + ']';
}

void AppendPart(std::string& out, const draw::TextPart& part, float scale) {
  const draw::StyleSpec& spec = draw::SpecOf(part.style);
  Writer json(out);
  json.Raw("box", RectJson(part.rect, scale));
  json.Raw("font", Numbers({spec.size, spec.line_height}, scale));
  json.Flag("bold", spec.bold);
  json.Flag("center", part.align == draw::Align::kCenter);
  json.Flag("foreign", part.foreign);
  json.Flag("clipped", part.clipped);
  const bool own = part.kind == draw::PartKind::kNumber || part.kind == draw::PartKind::kDrawn;
  if (own) json.Text("text", part.text);
  json.Raw("lines", LinesJson(part, scale));
  json.End();
}

void AppendDrawing(std::string& out, const document::Drawing& drawing) {
  const auto number = [](double value) { return static_cast<float>(value); };
  Writer json(out);
  json.Raw("size", Numbers({number(drawing.width), number(drawing.height)}, 1));
  json.Raw("font", Numbers({number(drawing.font_size),
                            number(drawing.font_size * document::Drawing::kLineHeight)},
                           1));
  json.Key("lines");
  out += '[';
  for (const document::Drawing::Line& line : drawing.lines) {
    if (out.back() != '[') out += ',';
    Writer one(out);
    one.Raw("ends",
            Numbers({number(line.x1), number(line.y1), number(line.x2), number(line.y2)}, 1));
    one.Flag("dashed", line.dashed);
    one.Flag("strong", line.strong);
    one.End();
  }
  out += ']';
  json.Key("boxes");
  out += '[';
  for (const document::Drawing::Box& box : drawing.boxes) {
    if (out.back() != '[') out += ',';
    Writer one(out);
    one.Raw("box",
            Numbers({number(box.x), number(box.y), number(box.width), number(box.height)}, 1));
    one.Text("text", box.text);
    one.Flag("strong", box.strong);
    one.Flag("left", box.left);
    one.End();
  }
  out += ']';
  json.End();
}

// The drawings, which of them is painted, and where its words came to lie.
void AppendFigure(std::string& out, Writer& json, const Node& node, const draw::Box* box,
                  float scale) {
  json.Key("drawings");
  out += '[';
  for (const document::Drawing& drawing : node.drawings) {
    if (out.back() != '[') out += ',';
    AppendDrawing(out, drawing);
  }
  out += ']';
  if (box == nullptr || !box->shown) return;
  json.Raw("drawing", std::to_string(box->drawing));
  json.Key("drawn");
  out += '[';
  for (const draw::TextPart& part : box->parts) {
    if (out.back() != '[') out += ',';
    AppendPart(out, part, scale);
  }
  out += ']';
}

void AppendNode(std::string& out, const Node& node, const draw::Box* box, float scale) {
  Writer json(out);
  json.Text("id", node.id);
  json.Raw("role", '"' + std::string(NameOf(node.role)) + '"');
  json.Text("variant", NameOf(node.variant));
  json.Raw("parent", std::to_string(node.parent));
  json.Text("name", node.name);
  json.Text("spoken", node.spoken);
  json.Text("hint", node.hint);
  json.Text("error", node.error);
  json.Text("value", node.value);
  json.Flag("checked", node.checked);
  json.Flag("current", node.current);
  json.Flag("done", node.done);
  json.Flag("control", draw::IsControl(node));
  json.Whole("level", node.level);
  json.Whole("lines", node.lines);
  json.Whole("maxLength", node.max_length);
  json.Text("verdict", node.verdict);
  json.Text("best", node.best);
  json.Text("href", node.href);
  json.Text("language", node.language);
  json.Text("autocomplete", node.autocomplete);
  if (node.role == Role::kFigure) AppendFigure(out, json, node, box, scale);
  if (box != nullptr && box->shown) {
    json.Raw("box", RectJson(box->rect, scale));
    if (box->control.h > 0) json.Raw("controlBox", RectJson(box->control, scale));
    json.Key("parts");
    Writer parts(out);
    for (const draw::TextPart& part : box->parts) {
      if (part.kind == draw::PartKind::kDrawn) continue;
      parts.Key(NameOf(part.kind));
      AppendPart(out, part, scale);
    }
    parts.End();
  }
  json.End();
}

}  // namespace

std::string TreeJson(const ViewTree& tree, const draw::Layout* layout, float text_scale) {
  std::string out;
  Writer json(out);
  json.Text("language", tree.language);
  json.Text("title", tree.title);
  json.Text("section", tree.section);
  json.Text("focus", tree.focus);
  json.Raw("focusSerial", std::to_string(tree.focus_serial));
  json.Text("announce", tree.announce);
  if (layout != nullptr) {
    json.Raw("size", Numbers({layout->width, layout->height}, text_scale));
    json.Flag("foldedSteps", layout->folded_steps);
  }
  json.Key("nodes");
  out += '[';
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    if (i > 0) out += ",\n";
    AppendNode(out, tree.nodes[i], layout == nullptr ? nullptr : &layout->boxes[i], text_scale);
  }
  out += ']';
  json.End();
  return out;
}

std::string EffectJson(const Effect& effect) {
  std::string out;
  Writer json(out);
  if (effect.save.has_value()) {
    json.Key("save");
    Writer file(out);
    file.Text("name", effect.save->name);
    file.Text("mime", effect.save->mime);
    file.End();
  }
  json.Flag("shareFile", effect.share_file);
  if (effect.copy.has_value()) json.Text("copy", *effect.copy);
  if (effect.share.has_value()) json.Text("share", *effect.share);
  json.Text("shownAt", effect.shown_at);
  json.Flag("switchView", effect.switch_view);
  json.Text("leave", effect.leave);
  json.Flag("chooseFile", effect.choose_file);
  json.Text("passphrase", effect.passphrase);
  if (effect.unlock.has_value()) {
    json.Key("unlock");
    Writer sealed(out);
    sealed.Whole("iterations", effect.unlock->iterations);
    sealed.Text("salt", effect.unlock->salt);
    sealed.Text("iv", effect.unlock->iv);
    sealed.Text("data", effect.unlock->data);
    sealed.End();
  }
  json.End();
  return out;
}

std::string ErrorsJson(const Errors& errors) {
  std::string out = R"({"errors":[)";
  for (std::size_t i = 0; i < errors.size(); ++i) {
    if (i > 0) out += ',';
    AppendJsonString(out, ToLine(errors[i]));
  }
  return out + "]}";
}

}  // namespace samvei
