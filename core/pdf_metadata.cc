#include "core/pdf_metadata.h"

#include <string_view>

#include "core/pdf_text.h"

namespace samvei::pdf {
namespace {

constexpr std::string_view kProducer = "Samvei";

bool IsDay(std::string_view date) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  if (date.size() != kForm.size()) return false;
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    const bool digit = date[i] >= '0' && date[i] <= '9';
    if (kForm[i] == 'd' ? !digit : date[i] != '-') return false;
  }
  return true;
}

std::string Property(std::string_view name, std::string_view value) {
  std::string xml = "<";
  return xml.append(name).append(">").append(value).append("</").append(name).append(">");
}

std::string InLanguage(std::string_view name, const std::string& text) {
  return Property(name, "<rdf:Alt><rdf:li xml:lang=\"x-default\">" +
                            XmlText(Clean(text, Breaks::kFold)) + "</rdf:li></rdf:Alt>");
}

constexpr std::string_view kHead =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
    "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";

constexpr std::string_view kTail =
    "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</"
    "pdfuaid:part>\n"
    "</rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</"
    "pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";

}  // namespace

std::string Moment(const std::string& date) {
  if (!IsDay(date)) return "";
  return "(D:" + date.substr(0, 4) + date.substr(5, 2) + date.substr(8, 2) + "000000Z)";
}

int AddInformation(Objects& objects, const document::Document& document) {
  const auto text = [](const std::string& utf8) { return TextString(Clean(utf8, Breaks::kFold)); };
  std::string entries = "/Title" + text(document.title) + "/Subject" + text(document.subject) +
                        "/Producer(" + std::string(kProducer) + ")";
  const std::string moment = Moment(document.date);
  if (!moment.empty())
    entries.append("/CreationDate").append(moment).append("/ModDate").append(moment);
  return objects.Add("<<" + entries + ">>");
}

int AddMetadata(Objects& objects, const document::Document& document) {
  std::string xmp(kHead);
  xmp += InLanguage("dc:title", document.title) + InLanguage("dc:description", document.subject) +
         Property("dc:language", "<rdf:Bag><rdf:li>" +
                                     XmlText(Clean(document.language, Breaks::kFold)) +
                                     "</rdf:li></rdf:Bag>") +
         Property("pdf:Producer", kProducer);
  if (IsDay(document.date)) {
    const std::string moment = document.date + "T00:00:00Z";
    xmp += Property("xmp:CreateDate", moment) + Property("xmp:ModifyDate", moment);
  }
  xmp += "\n";
  return objects.AddPlainStream("/Type/Metadata/Subtype/XML", xmp.append(kTail));
}

}  // namespace samvei::pdf
