#include "core/pdf_structure.h"

#include "core/pdf_text.h"

namespace samvei::pdf {
namespace {

std::size_t Index(int number) { return static_cast<std::size_t>(number); }

}  // namespace

std::string LanguageEntry(std::string_view language) {
  return language.empty() ? "" : "/Lang" + HexString(language);
}

Structure::Structure() { nodes_.push_back({"Document", "", -1, {}}); }

Structure::Element Structure::Add(std::string_view type, Element parent,
                                  std::string_view attributes) {
  const int element = static_cast<int>(nodes_.size());
  nodes_.push_back({std::string(type), std::string(attributes), parent, {}});
  nodes_[Index(parent)].children.push_back({Child::Kind::kElement, element, 0});
  return element;
}

const std::string& Structure::Type(Element element) const { return nodes_[Index(element)].type; }

int Structure::AddPage(int page_object) {
  keys_.push_back({page_object, {}});
  return static_cast<int>(keys_.size()) - 1;
}

int Structure::AddAnnotation(Element element, int page_key, int annotation_object) {
  nodes_[Index(element)].children.push_back(
      {Child::Kind::kAnnotation, annotation_object, page_key});
  keys_.push_back({0, {element}});
  return static_cast<int>(keys_.size()) - 1;
}

int Structure::AddContent(Element element, int page_key) {
  std::vector<Element>& owners = keys_[Index(page_key)].owners;
  const int content = static_cast<int>(owners.size());
  owners.push_back(element);
  nodes_[Index(element)].children.push_back({Child::Kind::kContent, content, page_key});
  return content;
}

int Structure::PageObject(int page_key) const { return keys_[Index(page_key)].page_object; }

std::string Structure::Body(const Node& node, int root, const std::vector<int>& numbers) const {
  // The element names the page of its first content; content on that page is then a plain number.
  int page_key = -1;
  std::string children;
  for (const Child& child : node.children) {
    switch (child.kind) {
      case Child::Kind::kElement:
        children += Ref(numbers[Index(child.number)]);
        break;
      case Child::Kind::kContent:
        if (page_key < 0) page_key = child.page_key;
        children += child.page_key == page_key
                        ? std::to_string(child.number)
                        : "<</Type/MCR/Pg " + Ref(PageObject(child.page_key)) + "/MCID " +
                              std::to_string(child.number) + ">>";
        break;
      case Child::Kind::kAnnotation:
        children += "<</Type/OBJR/Pg " + Ref(PageObject(child.page_key)) + "/Obj " +
                    Ref(child.number) + ">>";
        break;
    }
    children += ' ';
  }
  const int parent = node.parent < 0 ? root : numbers[Index(node.parent)];
  return "<</Type/StructElem/S/" + node.type + "/P " + Ref(parent) +
         (page_key < 0 ? "" : "/Pg " + Ref(PageObject(page_key))) + node.attributes + "/K[" +
         children + "]>>";
}

int Structure::Write(Objects& objects) const {
  const int root = objects.Reserve();
  std::vector<int> numbers;
  for (std::size_t i = 0; i < nodes_.size(); ++i) numbers.push_back(objects.Reserve());
  for (std::size_t i = 0; i < nodes_.size(); ++i)
    objects.Set(numbers[i], Body(nodes_[i], root, numbers));

  std::string entries;
  for (std::size_t key = 0; key < keys_.size(); ++key) {
    std::string owners;
    for (const Element owner : keys_[key].owners) owners += Ref(numbers[Index(owner)]) + " ";
    entries +=
        std::to_string(key) + (keys_[key].page_object == 0 ? " " + owners : "[" + owners + "]");
  }
  const int parents = objects.Add("<</Nums[" + entries + "]>>");
  objects.Set(root, "<</Type/StructTreeRoot/K[" + Ref(numbers[0]) + "]/ParentTree " + Ref(parents) +
                        "/ParentTreeNextKey " + std::to_string(keys_.size()) + ">>");
  return root;
}

}  // namespace samvei::pdf
