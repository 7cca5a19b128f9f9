#include "core/html_text.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "core/document_text.h"

namespace samvei::html {
namespace {

// Wide windows and paper first; below, a narrow window turns each row of a table into a block with
// its headers beside the cells, so that nothing has to be scrolled sideways. What depends on colour
// alone, or on a background that is not printed, is not here.
constexpr std::string_view kStyle = R"(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; background: #fff; color: #1a1a1a;
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere; hyphens: auto; }
h1, h2, h3 { line-height: 1.25; margin: 2rem 0 .5rem; hyphens: manual; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; margin-top: 0; }
h2 { font-size: 1.3rem; padding-top: .75rem; border-top: 2px solid #1a1a1a; }
h3 { font-size: 1.1rem; }
p, ul, dl, table, svg { margin: 0 0 1rem; }
p { white-space: pre-line; }
.lead { font-size: 1.15rem; }
.note { padding: .5rem .75rem; border: 1px solid #767676; border-left-width: .4rem; }
li { margin-bottom: .25rem; }
dl > div { margin-bottom: .75rem; }
dl > div:last-child { margin-bottom: 0; }
dl.row { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); gap: 0 1.5rem;
  margin-bottom: .25rem; }
dl.row > div { display: grid; grid-row: span 2; grid-template-rows: subgrid; margin-bottom: .75rem; }
dl.row dt { align-self: end; }
dt { font-weight: 600; font-size: .9rem; }
dd { margin: 0; padding: .2rem .5rem; border: 1px solid #767676; border-radius: 3px; min-height: 2.1rem;
  white-space: pre-wrap; }
dd.room { min-height: calc(var(--lines) * 1.9rem + .5rem); }
.boxes { list-style: none; padding: 0; }
.boxes label { display: grid; grid-template-columns: 1.25rem 1fr; gap: .6rem; }
input { appearance: none; width: 1.15rem; height: 1.15rem; margin: .2rem 0 0; border: 2px solid #1a1a1a;
  border-radius: 2px; background: #fff; }
input:checked::before { content: ""; display: block; width: .35rem; height: .7rem; margin: -.05rem auto 0;
  border: solid #1a1a1a; border-width: 0 3px 3px 0; transform: rotate(40deg); }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
caption { text-align: left; font-weight: 600; font-size: 1rem; padding-bottom: .35rem; }
th, td { padding: .35rem .5rem; border: 1px solid #767676; text-align: left; vertical-align: top; white-space: pre-line; }
th { font-weight: 400; }
thead th { font-weight: 600; border-bottom-width: 2px; }
td.room { height: calc(var(--lines) * 1.6rem + .7rem); }
svg { display: block; max-width: 100%; height: auto; }
svg text { font-family: system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; fill: #1a1a1a; text-anchor: middle; }
svg text.left { text-anchor: start; }
svg .strong { font-weight: 600; stroke-width: 2; }
svg rect { fill: #fff; stroke: #1a1a1a; }
svg text, svg text.strong { stroke: none; }
svg line { stroke: #1a1a1a; }
svg .code { fill: #000; shape-rendering: crispEdges; }
.signature { margin: 2rem 0; }
.signature p { margin: 0; font-weight: 600; }
.line { height: 3.5rem; margin-bottom: .75rem; border-bottom: 1px solid #1a1a1a; }
hr { margin: 3rem 0; border: 0; border-top: 2px dashed #767676; }
footer { margin-top: 2.5rem; padding-top: .5rem; border-top: 1px solid #767676; font-size: .9rem; }
@media screen and (max-width: 40rem) {
  table, caption, tbody, tr, th, td { display: block; width: auto; }
  colgroup, td:empty:not(.room) { display: none; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  tr { margin-bottom: .75rem; border: 1px solid #767676; }
  th, td { border: 0; }
  tbody th, td { padding: .25rem .5rem; }
  tbody th { font-weight: 600; }
  [data-header]::before { content: attr(data-header); display: block; font-size: .85rem; font-weight: 400; }
  td.room { height: auto; min-height: calc(var(--lines) * 1.6rem + 2.2rem); border-top: 1px dotted #767676; }
}
@media print {
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; line-height: 1.4; }
  h1, h2, h3, caption, thead { break-after: avoid; }
  h2 { margin-top: 1.2rem; padding-top: .4rem; border-top-width: 1px; }
  p, li, dl > div, tr, .signature, svg { break-inside: avoid; }
  p { orphans: 3; widows: 3; margin-bottom: .7rem; }
  dd { padding: .1rem .4rem; min-height: 7mm; }
  dd.room { min-height: calc(var(--lines) * 7mm); }
  td.room { height: calc(var(--lines) * 7mm); }
  h3 { margin-top: 1.2rem; }
  .signature { margin: 1rem 0; }
  .line { height: 10mm; margin-bottom: .4rem; }
  hr { margin: 0; border: 0; break-after: page; }
  hr + h2 { border: 0; padding: 0; margin: 0 0 .5rem; }
}
@page { size: A4; margin: 16mm 18mm 18mm; }
)";

}  // namespace

std::string Escape(std::string_view text) {
  std::string escaped;
  for (const char c : CleanText(text)) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string CssString(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string quoted = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte >= 0x80 || c == ' ' || (byte >= '0' && byte <= '9') ||
                       (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
    if (plain) {
      quoted += c;
      continue;
    }
    quoted += '\\';
    quoted += kHex[byte >> 4U];
    quoted += kHex[byte & 15U];
    quoted += ' ';  // ends the escape
  }
  return quoted + "\"";
}

std::string Length(double length) {
  const long hundredths = std::lround(length * 100);
  const std::string digits = std::to_string(std::abs(hundredths) % 100);
  std::string text = (hundredths < 0 ? "-" : "") + std::to_string(std::abs(hundredths) / 100);
  if (hundredths % 100 == 0) return text;
  text += "." + std::string(2 - digits.size(), '0') + digits;
  return text.back() == '0' ? text.substr(0, text.size() - 1) : text;
}

std::string Style(std::string_view page_format) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kNumbers = {
      {{"{page}", "counter(page)"}, {"{pages}", "counter(pages)"}}};
  std::string content;
  std::size_t from = 0;
  for (std::size_t at = 0; at < page_format.size(); ++at) {
    for (const auto& [name, counter] : kNumbers) {
      if (page_format.substr(at, name.size()) != name) continue;
      content += CssString(page_format.substr(from, at - from)) + " " + std::string(counter) + " ";
      from = at + name.size();
      at = from - 1;
      break;
    }
  }
  content += CssString(page_format.substr(from));
  return std::string(kStyle) + "@page { @bottom-right { content: " + content +
         "; font: 9pt system-ui, sans-serif; } }\n";
}

}  // namespace samvei::html
