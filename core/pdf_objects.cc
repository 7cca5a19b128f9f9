#include "core/pdf_objects.h"

#include <cassert>
#include <cstdint>
#include <utility>

#include "core/deflate.h"
#include "core/pdf_text.h"

namespace samvei::pdf {
namespace {

std::string StreamBody(std::string_view dictionary, std::string_view data) {
  std::string body = "<<";
  body.append(dictionary).append("/Length ").append(std::to_string(data.size()));
  return body.append(">>\nstream\n").append(data).append("\nendstream");
}

// Eight bytes or fewer, the highest first.
void PutNumber(std::string& bytes, std::uint64_t value, unsigned size) {
  for (unsigned i = size; i > 0; --i) bytes += static_cast<char>(value >> (8U * (i - 1U)) & 0xFFU);
}

// FNV-1a, 64 bits. The ID has to differ between documents, not to withstand anyone.
std::uint64_t Digest(std::string_view bytes, std::uint64_t state) {
  constexpr std::uint64_t kPrime = 0x100000001B3;
  for (const char byte : bytes) state = (state ^ static_cast<unsigned char>(byte)) * kPrime;
  return state;
}

// The cross-references: for each object where it is, in rows of a fixed number of bytes.
class References {
 public:
  References() { Put(kFree, 0, 0xFFFF); }
  void AddInFile(std::size_t offset) { Put(kInFile, offset, 0); }
  void AddPacked(std::size_t pack, std::size_t index) { Put(kPacked, pack, index); }
  [[nodiscard]] const std::string& rows() const { return rows_; }
  static constexpr std::string_view kWidths = "/W[1 4 2]";

 private:
  static constexpr unsigned kFree = 0;
  static constexpr unsigned kInFile = 1;
  static constexpr unsigned kPacked = 2;
  void Put(unsigned kind, std::size_t place, std::size_t index) {
    PutNumber(rows_, kind, 1);
    PutNumber(rows_, place, 4);
    PutNumber(rows_, index, 2);
  }
  std::string rows_;
};

void PutObject(std::string& file, std::size_t number, std::string_view body) {
  file.append(std::to_string(number)).append(" 0 obj\n").append(body).append("\nendobj\n");
}

}  // namespace

std::string Ref(int object) { return std::to_string(object) + " 0 R"; }

int Objects::Reserve() { return Add(""); }

void Objects::Set(int object, std::string body) {
  assert(object > 0 && static_cast<std::size_t>(object) <= objects_.size());
  objects_[static_cast<std::size_t>(object) - 1].body = std::move(body);
}

int Objects::Add(std::string body) {
  objects_.push_back({std::move(body), false});
  return static_cast<int>(objects_.size());
}

int Objects::AddStream(std::string_view dictionary, std::string_view data) {
  if (!packs_) return AddPlainStream(dictionary, data);
  return AddPlainStream("/Filter/FlateDecode" + std::string(dictionary), Deflate(data));
}

int Objects::AddPlainStream(std::string_view dictionary, std::string_view data) {
  objects_.push_back({StreamBody(dictionary, data), true});
  return static_cast<int>(objects_.size());
}

const std::string& Objects::Body(int object) const {
  return objects_[static_cast<std::size_t>(object) - 1].body;
}

std::string Objects::File(int catalog, int info) const {
  // Four bytes above 127 tell transfer programs that the file is binary.
  std::string file = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  const std::size_t pack_number = objects_.size() + 1;
  References references;
  std::string contents;  // of the pack: which object begins where
  std::string packed;
  std::size_t packed_count = 0;
  for (std::size_t i = 0; i < objects_.size(); ++i) {
    const auto& [body, is_stream] = objects_[i];
    assert(!body.empty());
    if (is_stream) {
      references.AddInFile(file.size());
      PutObject(file, i + 1, body);
    } else {
      references.AddPacked(pack_number, packed_count++);
      contents += std::to_string(i + 1) + " " + std::to_string(packed.size()) + " ";
      packed += body + "\n";
    }
  }
  references.AddInFile(file.size());
  PutObject(file, pack_number,
            StreamBody("/Type/ObjStm/N " + std::to_string(packed_count) + "/First " +
                           std::to_string(contents.size()) + "/Filter/FlateDecode",
                       Deflate(contents + packed)));

  // The file so far holds all objects, packed or not.
  std::string digest;
  const std::uint64_t first = Digest(file, 0xCBF29CE484222325);
  PutNumber(digest, first, 8);
  PutNumber(digest, Digest(file, ~first), 8);
  const std::string id = HexString(digest);
  const std::size_t start = file.size();
  references.AddInFile(start);
  PutObject(file, pack_number + 1,
            StreamBody("/Type/XRef/Size " + std::to_string(pack_number + 2) +
                           std::string(References::kWidths) + "/Root " + Ref(catalog) + "/Info " +
                           Ref(info) + "/ID[" + id + id + "]/Filter/FlateDecode",
                       Deflate(references.rows())));
  return file + "startxref\n" + std::to_string(start) + "\n%%EOF\n";
}

}  // namespace samvei::pdf
