#ifndef SAMVEI_CORE_PDF_STRUCTURE_H_
#define SAMVEI_CORE_PDF_STRUCTURE_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/pdf_objects.h"

namespace samvei::pdf {

// An element's entry for a language that is not the document's: "/Lang<7365>"; nothing for "".
std::string LanguageEntry(std::string_view language);

// The tags: what the content is, in reading order, for assistive programs. An element's children
// are read in the order in which they were given.
class Structure {
 public:
  using Element = int;
  static constexpr Element kDocument = 0;

  Structure();

  // `type` is a standard type ("P", "TH"). `attributes` are entries of its own or nothing
  // ("/A<</O/Table/Scope/Column>>", "/Lang<7365>").
  Element Add(std::string_view type, Element parent, std::string_view attributes = {});
  [[nodiscard]] const std::string& Type(Element element) const;

  // Pages and annotations have a key in the tree that leads back from content to its element
  // (their StructParents and StructParent entries).
  int AddPage(int page_object);
  int AddAnnotation(Element element, int page_key, int annotation_object);
  // The next piece of marked content on a page belongs to `element`; returns its MCID.
  int AddContent(Element element, int page_key);

  // Writes the tree and returns the object number of its root. Once, last.
  int Write(Objects& objects) const;

 private:
  struct Child {
    enum class Kind : unsigned char { kElement, kContent, kAnnotation } kind;
    int number;    // the element, the MCID or the annotation's object
    int page_key;  // of content and annotations
  };
  struct Node {
    std::string type;
    std::string attributes;
    Element parent;
    std::vector<Child> children;
  };
  // One key: a page with the owners of its marked content, or an annotation with its one owner.
  struct Key {
    int page_object;  // 0 for an annotation
    std::vector<Element> owners;
  };

  [[nodiscard]] int PageObject(int page_key) const;
  [[nodiscard]] std::string Body(const Node& node, int root, const std::vector<int>& numbers) const;

  std::vector<Node> nodes_;
  std::vector<Key> keys_;
};

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_STRUCTURE_H_
