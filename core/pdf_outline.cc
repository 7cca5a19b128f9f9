#include "core/pdf_outline.h"

#include "core/pdf_text.h"

namespace samvei::pdf {
namespace {

// The links of an entry, as object numbers; 0 for none.
struct Entry {
  int object = 0;
  int parent = 0;
  int previous = 0;
  int next = 0;
  int first = 0;
  int last = 0;
  int below = 0;  // entries under it, at any depth: all are shown open
};

std::string Link(std::string name, int object) {
  return object == 0 ? "" : name.append(" ").append(Ref(object));
}

std::string Links(const Entry& entry) {
  std::string links = Link("/Parent", entry.parent) + Link("/Prev", entry.previous) +
                      Link("/Next", entry.next) + Link("/First", entry.first) +
                      Link("/Last", entry.last);
  return entry.below == 0 ? links : links + "/Count " + std::to_string(entry.below);
}

}  // namespace

std::string AddOutline(Objects& objects, const std::vector<Bookmark>& bookmarks) {
  if (bookmarks.empty()) return "";
  // The first entry is the outline itself, above all levels.
  std::vector<Entry> entries(bookmarks.size() + 1);
  for (Entry& entry : entries) entry.object = objects.Reserve();
  std::vector<std::size_t> path = {0};  // the entries that are open above the current one
  std::vector<std::size_t> last_child(entries.size(), 0);
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const auto level = [&bookmarks](std::size_t entry) {
      return entry == 0 ? 0 : bookmarks[entry - 1].level;
    };
    while (level(path.back()) >= level(i)) path.pop_back();
    const std::size_t parent = path.back();
    const std::size_t previous = last_child[parent];
    entries[i].parent = entries[parent].object;
    if (previous == 0) {
      entries[parent].first = entries[i].object;
    } else {
      entries[i].previous = entries[previous].object;
      entries[previous].next = entries[i].object;
    }
    entries[parent].last = entries[i].object;
    last_child[parent] = i;
    for (const std::size_t above : path) ++entries[above].below;
    path.push_back(i);
  }

  objects.Set(entries[0].object, "<</Type/Outlines" + Links(entries[0]) + ">>");
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const Bookmark& bookmark = bookmarks[i - 1];
    objects.Set(entries[i].object, "<</Title" + TextString(bookmark.title) + Links(entries[i]) +
                                       "/Dest[" + Ref(bookmark.page_object) + "/XYZ 0 " +
                                       Number(kPageHeight - bookmark.y) + " null]>>");
  }
  return "/Outlines " + Ref(entries[0].object);
}

}  // namespace samvei::pdf
