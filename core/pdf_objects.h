#ifndef SAMVEI_CORE_PDF_OBJECTS_H_
#define SAMVEI_CORE_PDF_OBJECTS_H_

#include <string>
#include <string_view>
#include <vector>

namespace samvei::pdf {

// "12 0 R"
std::string Ref(int object);

// The numbered objects of a PDF file. A body is written as it will stand in the file, without
// "obj" and "endobj". In the file, all that are not streams are packed together: the tags and
// fields are many small objects, and the file is a third smaller for it.
class Objects {
 public:
  // Without packing, a file that nobody will read: for trying out where pages end.
  explicit Objects(bool packs = true) : packs_(packs) {}

  // A number to refer to before the body is known. Each must be Set before File is called.
  int Reserve();
  void Set(int object, std::string body);
  int Add(std::string body);

  // `dictionary` holds the stream's own entries, without brackets and length.
  int AddStream(std::string_view dictionary, std::string_view data);
  // For the metadata, which tools want to find by searching the file for its text.
  int AddPlainStream(std::string_view dictionary, std::string_view data);

  [[nodiscard]] const std::string& Body(int object) const;

  // The whole file: header, streams, packed objects, cross-references. Its ID is a digest of the
  // objects.
  [[nodiscard]] std::string File(int catalog, int info) const;

 private:
  struct Object {
    std::string body;
    bool is_stream = false;
  };
  bool packs_;
  std::vector<Object> objects_;
};

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_OBJECTS_H_
