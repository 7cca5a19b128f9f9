#include "core/pdf_attachments.h"

#include <map>

#include "core/pdf_metadata.h"
#include "core/pdf_text.h"

namespace samvei::pdf {
namespace {

// A name object: what is no letter, digit, "-" or "." is written as "#2F".
std::string Name(std::string_view text) {
  std::string name = "/";
  for (const char c : text) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                       c == '-' || c == '.';
    if (plain) {
      name += c;
    } else {
      name += "#" + Hex4(static_cast<unsigned char>(c)).substr(2);
    }
  }
  return name;
}

// For viewers that do not know the name in Unicode beside it.
std::string AsciiName(std::string_view name) {
  std::string ascii;
  for (const char c : name) ascii += c >= ' ' && c <= '~' ? c : '_';
  return HexString(ascii);
}

int AddFile(Objects& objects, const document::Attachment& attachment, const std::string& moment) {
  const std::string entries = "/Type/EmbeddedFile/Subtype" + Name(attachment.mime) +
                              "/Params<</Size " + std::to_string(attachment.bytes.size()) +
                              (moment.empty() ? "" : "/ModDate" + moment) + ">>";
  const std::string file = Ref(objects.AddStream(entries, attachment.bytes));
  return objects.Add("<</Type/Filespec/F" + AsciiName(attachment.name) + "/UF" +
                     TextString(Clean(attachment.name, Breaks::kFold)) + "/EF<</F " + file +
                     "/UF " + file + ">>/AFRelationship/Source/Desc" +
                     TextString(Clean(attachment.description, Breaks::kFold)) + ">>");
}

}  // namespace

std::string AddAttachments(Objects& objects, const document::Document& document) {
  if (document.attachments.empty()) return "";
  const std::string moment = Moment(document.date);
  std::string all;
  std::multimap<std::string, int> by_name;  // the digits of each name: the tree's must rise
  for (const document::Attachment& attachment : document.attachments) {
    const int file = AddFile(objects, attachment, moment);
    all += Ref(file) + " ";
    const std::string name = TextString(Clean(attachment.name, Breaks::kFold));
    by_name.emplace(name.substr(1, name.size() - 2), file);
  }
  std::string names;
  for (const auto& [name, file] : by_name) names += "<" + name + ">" + Ref(file) + " ";
  return "/AF[" + all + "]/Names<</EmbeddedFiles<</Names[" + names + "]>>>>";
}

}  // namespace samvei::pdf
