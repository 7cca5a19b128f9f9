#include "core/html_writer.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <vector>

#include "core/html_figure.h"
#include "core/html_text.h"
#include "core/machine_code.h"
#include "tests/core/every_block.h"

namespace samvei {
namespace {

std::string Between(const std::string& text, std::string_view from, std::string_view to) {
  const std::size_t begin = text.find(from);
  const std::size_t end = text.find(to, begin);
  if (begin == std::string::npos || end == std::string::npos) return "";
  return text.substr(begin, end + to.size() - begin);
}

// A page without the squares of its codes, which have a test of their own.
std::string WithoutSquares(std::string html) {
  const std::string path = "class=\"code\" d=\"";
  const std::size_t begin = html.find(path) + path.size();
  return html.erase(begin, html.find('"', begin) - begin);
}

TEST(HtmlWriter, WritesEveryBlock) {
  EXPECT_EQ(WithoutSquares(Between(WriteHtml(test::EveryBlock()), "<body>", "</html>\n")),
            R"(<body>
<main>
<h1>Søknad om plan</h1>
<p class="lead">Gjelder et barn.</p>
<p class="note">Dette er en merknad.</p>
<h2>Hvem</h2>
<dl class="row">
<div><dt>Navn</dt><dd dir="auto">Áilu</dd></div>
<div><dt>Telefon</dt><dd class="room" style="--lines: 1"></dd></div>
</dl>
<dl>
<div><dt>Adresse</dt><dd dir="auto">Fjellveien 1</dd></div>
<div><dt>Situasjonen</dt><dd dir="auto">Vi sover lite.
Hver natt.</dd></div>
<div><dt>Annet</dt><dd class="room" style="--lines: 2"></dd></div>
</dl>
<h3>Ønsker</h3>
<ul>
<li>koordinator</li>
<li>plan</li>
</ul>
<ul class="boxes">
<li><label><input type="checkbox" disabled checked><span>Ja til plan</span></label></li>
<li><label><input type="checkbox" disabled><span>PPT</span></label></li>
</ul>
<h2>Hjelp</h2>
<table>
<caption>Tjenester</caption>
<colgroup><col style="width: 25%"><col style="width: 75%"></colgroup>
<thead><tr><th scope="col">Tjeneste</th><th scope="col">Kontakt</th></tr></thead>
<tbody>
<tr><th scope="row" data-header="Tjeneste">Fysioterapi</th><td data-header="Kontakt">Lars</td></tr>
<tr><th scope="row" data-header="Tjeneste">PPT</th><td data-header="Kontakt"></td></tr>
</tbody>
</table>
<table>
<caption>Mål</caption>
<colgroup><col style="width: 50%"><col style="width: 50%"></colgroup>
<thead><tr><th scope="col">Mål</th><th scope="col">Tiltak</th></tr></thead>
<tbody>
<tr><th scope="row" data-header="Mål" dir="auto">Gå på ski</th><td data-header="Tiltak" class="room" style="--lines: 2"></td></tr>
<tr><td data-header="Mål" class="room" style="--lines: 1"></td><td data-header="Tiltak" class="room" style="--lines: 1"></td></tr>
</tbody>
</table>
<svg role="img" aria-label="Tegning: Áilu har to hjelpere." width="269.33" height="83.33" viewBox="-1 -1 202 62.5">
<line x1="0" y1="30" x2="100" y2="30.25" stroke-dasharray="4 3"/>
<rect x="50" y="10" width="60" height="40" class="strong"/>
<text x="80" y="25.87" font-size="8.55" class="strong">PPT på</text>
<text x="80" y="40.12" font-size="8.55" class="strong">skolen</text>
</svg>
<svg role="img" aria-label="Kode med svarene" width="58" height="58" viewBox="-4 -4 29 29">
<path class="code" d=""/>
</svg>
<hr>
<h2>Underskrift</h2>
<div class="signature">
<p>Forelder</p>
<div class="line"></div>
<dl class="row">
<div><dt>Sted</dt><dd class="room" style="--lines: 1"></dd></div>
<div><dt>Dato</dt><dd class="room" style="--lines: 1"></dd></div>
<div><dt>Navn</dt><dd class="room" style="--lines: 1"></dd></div>
</dl>
</div>
</main>
<footer>Ikke et vedtak.</footer>
</body>
</html>
)");
}

TEST(HtmlWriter, DrawsTheSquaresOfACode) {
  const document::MachineCode code{"Kode", "SAMVEI1:ABC"};
  const CodeSquares squares = MakeMachineCode(code.text).value();
  const std::string svg = html::Figure(code);
  CodeSquares drawn{squares.side, std::vector<bool>(squares.dark.size())};
  for (std::size_t at = svg.find('M'); at != std::string::npos; at = svg.find('M', at + 1)) {
    int column = 0;
    int row = 0;
    int run = 0;
    ASSERT_EQ(std::sscanf(&svg[at], "M%d %dh%dv1h-", &column, &row, &run), 3);
    for (int i = 0; i < run; ++i) {
      drawn.dark[static_cast<std::size_t>(row * drawn.side + column + i)] = true;
    }
  }
  EXPECT_EQ(drawn.dark, squares.dark);
  EXPECT_EQ(html::Figure(document::MachineCode{"Kode", ""}), "");
}

TEST(HtmlWriter, RunsNothingAndAsksForNothing) {
  const std::string html = WriteHtml(test::EveryBlock());
  EXPECT_EQ(html.substr(0, html.find("<meta name")),
            "<!doctype html>\n<html lang=\"nb\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n");
  for (const char* part : {"<script", "<link", "<a ", "href", "src=", "url(", "http:", "https:"}) {
    EXPECT_EQ(html.find(part), std::string::npos) << part;
  }
  EXPECT_NE(html.find(R"(content: "Side " counter(page) " av " counter(pages) "")"),
            std::string::npos);
}

// Whatever was typed stands as text: no bracket, quote or ampersand of it is left in the page.
TEST(HtmlWriter, EscapesEveryTextOfEveryBlock) {
  const std::string evil = "\"'><script>x()</script>&amp;</style>" + std::string(1, '\0') + "\x1B";
  const std::string written =
      "&quot;&#39;&gt;&lt;script&gt;x()&lt;/script&gt;&amp;amp;&lt;/style&gt;";
  using namespace document;  // NOLINT(google-build-using-namespace): nothing but blocks
  const Field field = {"id", evil, evil, 1, evil};
  const std::pair<Block, int> kBlocks[] = {
      {Heading{1, evil}, 1},
      {Paragraph{evil, Paragraph::Style::kBody, evil}, 2},
      {List{{evil, evil}}, 2},
      {field, 3},
      {FieldRow{{field, field}}, 6},
      {Checkbox{evil, evil, true}, 1},
      {Table{evil, {evil, evil}, {1, 1}, {{evil, evil}}}, 7},
      {FieldTable{evil, {evil}, {1}, {{field}}}, 5},
      {Drawing{evil, 10, 10, {}, {{0, 0, 900, 10, evil}}}, 2},
      {MachineCode{evil, "1"}, 1},
      {Signature{evil, evil, evil, evil, evil}, 4},
  };
  for (const auto& [block, times] : kBlocks) {
    Document document;
    document.language = document.title = document.footer = document.page_format = evil;
    document.blocks.push_back(block);
    const std::string html = WriteHtml(document);
    EXPECT_EQ(html.find("<script"), std::string::npos);
    EXPECT_EQ(html.find(evil), std::string::npos);
    EXPECT_EQ(html.find('\0'), std::string::npos);
    EXPECT_EQ(html.find("</style>"), html.rfind("</style>"));
    int found = 0;
    for (std::size_t at = html.find(written); at != std::string::npos;
         at = html.find(written, at + 1)) {
      ++found;
    }
    EXPECT_EQ(found, times + 3) << "block " << block.index();
  }
}

TEST(HtmlText, CssStringsCannotBeLeft) {
  EXPECT_EQ(html::CssString("Side 1 å"), "\"Side 1 å\"");
  EXPECT_EQ(html::CssString("\"</style>\\\n"), R"("\22 \3c \2f style\3e \5c \0a ")");
}

TEST(HtmlText, LengthsHaveTwoDecimalsAtMost) {
  const std::pair<double, const char*> kLengths[] = {
      {0, "0"}, {12, "12"}, {12.5, "12.5"}, {12.504, "12.5"}, {0.05, "0.05"}, {-0.25, "-0.25"}};
  for (const auto& [length, text] : kLengths) EXPECT_EQ(html::Length(length), text);
}

}  // namespace
}  // namespace samvei
