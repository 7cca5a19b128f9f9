#include "core/pdf_form.h"

#include <algorithm>

#include "core/pdf_text.h"

namespace samvei::pdf {
namespace {

// The widget lies within the border: viewers draw an edited value about 2 points from its edge.
constexpr Milli kWidgetInset = 3'000;
constexpr Milli kWidgetInsetAbove = 1'000;

int AddAppearance(Book& book, const Rect& box, const Content& content) {
  return book.objects.AddStream("/Type/XObject/Subtype/Form/BBox[0 0 " + Number(box.width) + " " +
                                    Number(box.height) + "]/Resources " + Ref(book.resources),
                                content.bytes());
}

std::string FieldName(std::string_view id) {
  std::string name(id);
  std::replace(name.begin(), name.end(), '.', '-');
  return TextString(Clean(name, Breaks::kFold));
}

void AddWidget(Book& book, Page& page, Structure::Element parent, const Rect& box,
               std::string_view id, std::u32string_view tooltip, std::string_view language,
               const std::string& entries) {
  constexpr std::string_view kPrinted = "4";
  const int object = book.objects.Reserve();
  const int key = book.structure.AddAnnotation(
      book.structure.Add("Form", parent, LanguageEntry(language)), page.key, object);
  const std::string corners = Number(box.x) + " " + Number(kPageHeight - box.y - box.height) + " " +
                              Number(box.x + box.width) + " " + Number(kPageHeight - box.y);
  book.objects.Set(object, "<</Type/Annot/Subtype/Widget/F " + std::string(kPrinted) + "/Rect[" +
                               corners + "]/P " + Ref(page.object) + "/StructParent " +
                               std::to_string(key) + "/T" + FieldName(id) + "/TU" +
                               TextString(tooltip) + entries + ">>");
  page.annotations.push_back(object);
  book.fields.push_back(object);
}

}  // namespace

void DrawBorder(Page& page, const Rect& box) {
  page.content.BeginArtifact();
  page.content.Fill(box, kWhite);
  page.content.Stroke(box, kBorderWidth, kBorder);
  page.content.End();
}

void AddTextField(Book& book, Page& page, Structure::Element parent, const TextField& field) {
  DrawBorder(page, field.box);
  const Rect widget{field.box.x + kWidgetInset, field.box.y + kWidgetInsetAbove,
                    field.box.width - 2 * kWidgetInset, field.box.height - 2 * kWidgetInsetAbove};
  const Rect inside{0, 0, widget.width, widget.height};
  Content look(book.fonts, widget.height);
  look.BeginFieldText(inside);
  const Milli x = kFieldPadding - kWidgetInset;
  const Milli above = field.several_lines ? kFieldPaddingAbove - kWidgetInsetAbove
                                          : (widget.height - field.style.leading) / 2;
  Milli baseline = FirstBaseline(book.fonts.Of(field.style.face), field.style, above);
  for (const Line& line : field.lines) {
    look.Text(field.style, x, baseline, line.text);
    baseline += field.style.leading;
  }
  look.EndFieldText();

  constexpr std::string_view kSeveralLines = "/Ff 4096";
  const std::string value = TextString(field.value);
  AddWidget(book, page, parent, widget, field.id, field.tooltip, field.language,
            "/FT/Tx" + std::string(field.several_lines ? kSeveralLines : "") + "/V" + value +
                "/DA(" + Content::Appearance(field.style) + ")/AP<</N " +
                Ref(AddAppearance(book, inside, look)) + ">>");
}

void AddCheckbox(Book& book, Page& page, Structure::Element parent, std::string_view id,
                 std::u32string_view tooltip, bool checked, Milli x, Milli y) {
  const Rect inside{0, 0, kCheckboxSize, kCheckboxSize};
  Content off(book.fonts, kCheckboxSize);
  off.Fill(inside, kWhite);
  off.Stroke({kBorderWidth / 2, kBorderWidth / 2, kCheckboxSize - kBorderWidth,
              kCheckboxSize - kBorderWidth},
             kBorderWidth, kBorder);
  Content on = off;
  on.Tick(kCheckboxSize, kText);
  const std::string state = checked ? "/Yes" : "/Off";
  // One object a statement: compilers differ in which part of an expression they evaluate first.
  const std::string ticked = Ref(AddAppearance(book, inside, on));
  const std::string empty = Ref(AddAppearance(book, inside, off));
  AddWidget(
      book, page, parent, {x, y, kCheckboxSize, kCheckboxSize}, id, tooltip, {},
      "/FT/Btn/V" + state + "/AS" + state + "/AP<</N<</Yes " + ticked + "/Off " + empty + ">>>>");
}

std::string FormEntry(const Book& book) {
  if (book.fields.empty()) return "";
  std::string fields;
  for (const int field : book.fields) fields += Ref(field) + " ";
  return "/AcroForm<</Fields[" + fields + "]/DR " + Ref(book.resources) + "/DA(" +
         Content::Appearance(kFieldText) + ")>>";
}

}  // namespace samvei::pdf
