#include "core/pdf_font.h"

#include <algorithm>
#include <map>

#include "core/pdf_text.h"

namespace samvei::pdf {
namespace {

// A program of the kind PDF calls a ToUnicode map. A glyph that serves several characters reads
// back as the first of them: a no-break space as a space.
std::string ToUnicodeMap(const TrueType& font) {
  constexpr std::size_t kMostInABlock = 100;
  std::map<std::uint16_t, char32_t> characters;
  for (const auto& [character, glyph] : font.characters) characters.emplace(glyph, character);
  std::string map =
      "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
      "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  std::size_t left = characters.size();
  std::size_t in_block = 0;
  for (const auto& [glyph, character] : characters) {
    if (in_block == 0) map += std::to_string(std::min(left, kMostInABlock)) + " beginbfchar\n";
    map.append("<").append(Hex4(glyph)).append("><").append(Utf16Hex(character)).append(">\n");
    --left;
    if (++in_block == kMostInABlock || left == 0) {
      map += "endbfchar\n";
      in_block = 0;
    }
  }
  return map + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

std::string Descriptor(const TrueType& font, Face face, int file) {
  constexpr std::string_view kSymbolic = "4";  // has letters beyond PDF's standard Latin set
  // Neither the file nor the metrics say how thick the stems are; viewers use it only to find a
  // stand-in for a font that is missing.
  const std::string stem = face == Face::kBold ? "130" : "85";
  std::string box;
  for (const int edge : font.box) box += std::to_string(edge) + " ";
  return "<</Type/FontDescriptor/FontName/" + font.name + "/Flags " + std::string(kSymbolic) +
         "/FontBBox[" + box + "]/ItalicAngle 0/Ascent " + std::to_string(font.ascent) +
         "/Descent " + std::to_string(font.descent) + "/CapHeight " +
         std::to_string(font.cap_height) + "/StemV " + stem + "/FontFile2 " + Ref(file) + ">>";
}

int Embed(Objects& objects, const TrueType& font, Face face) {
  const int file = objects.AddStream("/Length1 " + std::to_string(font.file.size()), font.file);
  const int descriptor = objects.Add(Descriptor(font, face, file));
  std::string widths;
  for (const int advance : font.advances) widths += std::to_string(advance) + " ";
  const int descendant = objects.Add(
      "<</Type/Font/Subtype/CIDFontType2/BaseFont/" + font.name +
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " +
      Ref(descriptor) + "/CIDToGIDMap/Identity/W[0[" + widths + "]]>>");
  const int unicode = objects.AddStream("", ToUnicodeMap(font));
  return objects.Add("<</Type/Font/Subtype/Type0/BaseFont/" + font.name +
                     "/Encoding/Identity-H/DescendantFonts[" + Ref(descendant) + "]/ToUnicode " +
                     Ref(unicode) + ">>");
}

}  // namespace

std::string ResourceName(Face face) { return face == Face::kBold ? "/Bold" : "/Regular"; }

int EmbedFonts(Objects& objects, const Fonts& fonts) {
  std::string entries;
  for (const Face face : {Face::kRegular, Face::kBold}) {
    entries += ResourceName(face) + " " + Ref(Embed(objects, fonts.Of(face), face));
  }
  return objects.Add("<</Font<<" + entries + ">>>>");
}

}  // namespace samvei::pdf
