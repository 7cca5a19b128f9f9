#include "web/draw/fonts.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cstdint>
#include <vector>

namespace samvei::draw {
namespace {

// ASCII and what a Norwegian types: so that typing does not rasterise anew.
constexpr std::string_view kAlways = "ÆØÅæøåéÉòóôèêüöäÖÄ«»–—…·•’“”§€";

unsigned Read16(std::string_view bytes, std::size_t at) {
  if (at + 2 > bytes.size()) return 0;
  return static_cast<unsigned>(static_cast<unsigned char>(bytes[at])) << 8U |
         static_cast<unsigned>(static_cast<unsigned char>(bytes[at + 1]));
}

unsigned Read32(std::string_view bytes, std::size_t at) {
  return Read16(bytes, at) << 16U | Read16(bytes, at + 2);
}

std::size_t Table(std::string_view file, std::string_view tag) {
  const std::size_t count = Read16(file, 4);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t record = 12 + i * 16;
    if (file.substr(record, 4) == tag) return Read32(file, record + 8);
  }
  return 0;
}

}  // namespace

unsigned NextCharacter(std::string_view utf8, std::size_t& at) {
  // Most are ASCII, and every word of a page is read several times for each answer.
  const auto first = static_cast<unsigned char>(utf8[at]);
  if (first < 0x80) {
    ++at;
    return first;
  }
  unsigned character = 0;
  const char* begin = utf8.data() + at;
  const int length = ImTextCharFromUtf8(&character, begin, utf8.data() + utf8.size());
  at += static_cast<std::size_t>(length > 0 ? length : 1);
  return character;
}

Fonts::Fonts(std::string_view regular, std::string_view bold) {
  faces_[0].file = regular;
  faces_[1].file = bold;
  for (Face& face : faces_) {
    const auto em = static_cast<float>(Read16(face.file, Table(face.file, "head") + 18));
    const std::size_t hhea = Table(face.file, "hhea");
    const auto ascent = static_cast<std::int16_t>(Read16(face.file, hhea + 4));
    const auto descent = static_cast<std::int16_t>(Read16(face.file, hhea + 6));
    face.ascent = static_cast<float>(ascent) / em;
    face.height = static_cast<float>(ascent - descent) / em;
  }
  for (unsigned c = 0x20; c < 0x7f; ++c) wanted_.insert(c);
  wanted_.insert(0xfffd);
  Require(kAlways);
}

bool Fonts::Require(std::string_view utf8) {
  bool added = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const unsigned c = NextCharacter(utf8, at);
    const bool always = c >= 0x20 && c < 0x7f;
    if (!always && c >= 0x20 && c <= IM_UNICODE_CODEPOINT_MAX)
      added = wanted_.insert(c).second || added;
  }
  return added;
}

void Fonts::Bake(ImFontAtlas& atlas, float scale) {
  scale_ = scale;
  atlas.Clear();
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
  ImVector<ImWchar> ranges;
  for (const unsigned c : wanted_) {
    ranges.push_back(static_cast<ImWchar>(c));
    ranges.push_back(static_cast<ImWchar>(c));
  }
  ranges.push_back(0);

  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.OversampleH = scale < 2 ? 2 : 1;
  config.OversampleV = 1;
  for (std::size_t i = 0; i < kStyles; ++i) {
    const auto style = static_cast<TextStyle>(i);
    const std::string_view file = FaceOf(style).file;
    // Dear ImGui cuts a font's size to whole pixels; the density makes up for what was cut off, so
    // that a glyph's picture is used at exactly the size it was made for.
    config.SizePixels = ImTrunc(PixelSize(style));
    config.RasterizerDensity = PixelSize(style) / config.SizePixels;
    // Dear ImGui takes the bytes as writable and, with FontDataOwnedByAtlas off, leaves them alone.
    fonts_[i] =
        atlas.AddFontFromMemoryTTF(const_cast<char*>(file.data()), static_cast<int>(file.size()),
                                   config.SizePixels, &config, ranges.Data);
  }
  atlas.Build();

  // Put each baseline on a whole pixel; a blurred one is what makes small text hard to read.
  for (std::size_t i = 0; i < kStyles; ++i) {
    ImFont* font = fonts_[i];
    const float density = PixelSize(static_cast<TextStyle>(i)) / font->FontSize;
    baselines_[i] = ImFloor(font->Ascent * density + 0.5F);
    const float shift = baselines_[i] / density - font->Ascent;
    for (ImFontGlyph& glyph : font->Glyphs) {
      glyph.Y0 += shift;
      glyph.Y1 += shift;
    }
  }
}

float Fonts::Advance(TextStyle style, unsigned character) const {
  const ImFont* font = Get(style);
  return font->GetCharAdvance(static_cast<ImWchar>(character)) * PixelSize(style) / font->FontSize /
         scale_;
}

float Fonts::Width(TextStyle style, std::string_view utf8) const {
  float width = 0;
  for (std::size_t at = 0; at < utf8.size();) width += Advance(style, NextCharacter(utf8, at));
  return width;
}

bool Fonts::Covers(std::string_view utf8) const {
  const ImFont* font = Get(TextStyle::kBody);
  for (std::size_t at = 0; at < utf8.size();) {
    const unsigned c = NextCharacter(utf8, at);
    if (c >= 0x20 && font->FindGlyphNoFallback(static_cast<ImWchar>(c)) == nullptr) return false;
  }
  return true;
}

float Fonts::PixelSize(TextStyle style) const { return InkHeight(style) * scale_; }

float Fonts::PixelBaseline(TextStyle style) const {
  return baselines_[static_cast<std::size_t>(style)];
}

float Fonts::InkHeight(TextStyle style) const { return SpecOf(style).size * FaceOf(style).height; }

float Fonts::Ascent(TextStyle style) const { return SpecOf(style).size * FaceOf(style).ascent; }

}  // namespace samvei::draw
