#include "core/pdf_truetype.h"

#include <algorithm>

namespace samvei::pdf {
namespace {

// A part of the file. Reading outside gives 0 and is remembered, so that the reader can go through
// a table without a test at each step and refuse the font once.
class Table {
 public:
  explicit Table(std::string_view bytes) : bytes_(bytes) {}

  std::uint32_t U16(std::size_t at) {
    if (at + 2 > bytes_.size()) {
      whole_ = false;
      return 0;
    }
    return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes_[at])) << 8U |
           static_cast<unsigned char>(bytes_[at + 1]);
  }
  int I16(std::size_t at) { return static_cast<std::int16_t>(U16(at)); }
  std::uint32_t U32(std::size_t at) { return U16(at) << 16U | U16(at + 2); }

  // The bytes from `at`, `size` long or to the end.
  Table Part(std::size_t at, std::size_t size = std::string_view::npos) {
    if (at > bytes_.size() || (size != std::string_view::npos && size > bytes_.size() - at)) {
      whole_ = false;
      return Table({});
    }
    return Table(bytes_.substr(at, size));
  }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  [[nodiscard]] bool whole() const { return whole_; }

 private:
  std::string_view bytes_;
  bool whole_ = true;
};

std::optional<Table> FindTable(Table& file, std::string_view tag) {
  const std::uint32_t count = file.U16(4);
  for (std::size_t record = 12; record < 12 + std::size_t{16} * count; record += 16) {
    if (file.Part(record, 4).bytes() != tag) continue;
    Table table = file.Part(file.U32(record + 8), file.U32(record + 12));
    if (file.whole()) return table;
  }
  return std::nullopt;
}

// A character map of format 4: segments of characters, each with an offset to its glyphs, either
// added to the character or leading into the array of glyphs behind the segments.
bool ReadSegments(Table map, std::size_t glyph_count,
                  std::vector<TrueType::Character>& characters) {
  const std::size_t doubled = map.U16(6);
  const std::size_t ends = 14;
  const std::size_t starts = ends + doubled + 2;
  const std::size_t deltas = starts + doubled;
  const std::size_t offsets = deltas + doubled;
  for (std::size_t segment = 0; segment < doubled; segment += 2) {
    const std::uint32_t first = map.U16(starts + segment);
    const std::uint32_t last = map.U16(ends + segment);
    const std::uint32_t delta = map.U16(deltas + segment);
    const std::uint32_t offset = map.U16(offsets + segment);
    if (!map.whole()) return false;
    for (std::uint32_t c = first; c <= last && c != 0xFFFF; ++c) {
      std::uint32_t glyph = c;
      if (offset != 0) {
        glyph = map.U16(offsets + segment + offset + std::size_t{2} * (c - first));
        if (glyph == 0) continue;
      }
      glyph = (glyph + delta) & 0xFFFFU;
      if (!map.whole() || glyph >= glyph_count) return false;
      if (glyph != 0) characters.push_back({c, static_cast<std::uint16_t>(glyph)});
    }
  }
  std::sort(characters.begin(), characters.end(),
            [](const auto& a, const auto& b) { return a.character < b.character; });
  return !characters.empty();
}

bool ReadCharacters(Table cmap, std::size_t glyph_count,
                    std::vector<TrueType::Character>& characters) {
  const std::uint32_t count = cmap.U16(2);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t record = 4 + std::size_t{8} * i;
    const std::uint32_t platform = cmap.U16(record);
    Table map = cmap.Part(cmap.U32(record + 4));
    if (!cmap.whole()) return false;
    const bool unicode = platform == 0 || (platform == 3 && cmap.U16(record + 2) == 1);
    if (unicode && map.U16(0) == 4) return ReadSegments(map, glyph_count, characters);
  }
  return false;
}

bool IsNameCharacter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

// The PostScript name. Its letters are ASCII, in one byte or two; zero bytes and whatever a PDF
// name would have to escape fall away. A font without one is called "Font".
std::string ReadName(Table table) {
  constexpr std::uint32_t kPostScriptName = 6;
  const std::uint32_t count = table.U16(2);
  Table storage = table.Part(table.U16(4));
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t record = 6 + std::size_t{12} * i;
    if (table.U16(record + 6) != kPostScriptName) continue;
    const std::string_view stored =
        storage.Part(table.U16(record + 10), table.U16(record + 8)).bytes();
    std::string name;
    std::copy_if(stored.begin(), stored.end(), std::back_inserter(name), IsNameCharacter);
    if (!name.empty()) return name;
  }
  return "Font";
}

}  // namespace

std::optional<TrueType> ReadTrueType(std::string_view file) {
  Table whole(file);
  if (whole.U32(0) != 0x00010000) return std::nullopt;
  auto head = FindTable(whole, "head");
  auto hhea = FindTable(whole, "hhea");
  auto maxp = FindTable(whole, "maxp");
  auto hmtx = FindTable(whole, "hmtx");
  auto cmap = FindTable(whole, "cmap");
  if (!head || !hhea || !maxp || !hmtx || !cmap || !FindTable(whole, "glyf")) return std::nullopt;

  const int per_em = static_cast<int>(head->U16(18));
  const std::size_t glyph_count = maxp->U16(4);
  const std::size_t metric_count = hhea->U16(34);
  if (per_em == 0 || glyph_count == 0 || metric_count == 0) return std::nullopt;
  const auto scaled = [per_em](int units) {
    const int half = units < 0 ? -per_em / 2 : per_em / 2;
    return (units * 1000 + half) / per_em;
  };

  TrueType font;
  font.file = file;
  font.ascent = scaled(hhea->I16(4));
  font.descent = scaled(hhea->I16(6));
  for (std::size_t i = 0; i < 4; ++i) font.box[i] = scaled(head->I16(36 + 2 * i));
  // The height of capitals stands in OS/2 from its second version on.
  font.cap_height = font.ascent * 3 / 4;
  if (auto os2 = FindTable(whole, "OS/2"); os2 && os2->U16(0) >= 2)
    font.cap_height = scaled(os2->I16(88));
  // Glyphs beyond the last metric share it.
  for (std::size_t glyph = 0; glyph < glyph_count; ++glyph) {
    font.advances.push_back(
        scaled(static_cast<int>(hmtx->U16(4 * std::min(glyph, metric_count - 1)))));
  }
  if (!ReadCharacters(*cmap, glyph_count, font.characters)) return std::nullopt;
  if (!head->whole() || !hhea->whole() || !maxp->whole() || !hmtx->whole()) return std::nullopt;
  auto name = FindTable(whole, "name");
  font.name = name ? ReadName(*name) : "Font";
  return font;
}

std::uint16_t TrueType::Glyph(char32_t character) const {
  constexpr char32_t kNoBreakSpace = 0xA0;
  const auto found =
      std::lower_bound(characters.begin(), characters.end(), character,
                       [](const Character& c, char32_t wanted) { return c.character < wanted; });
  if (found != characters.end() && found->character == character) return found->glyph;
  return character == kNoBreakSpace ? Glyph(' ') : std::uint16_t{0};
}

Milli TrueType::Width(std::u32string_view text, Milli size) const {
  Milli sum = 0;
  for (const char32_t c : text) sum += Advance(c);
  return sum * size / 1000;
}

}  // namespace samvei::pdf
