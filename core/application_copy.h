#ifndef SAMVEI_CORE_APPLICATION_COPY_H_
#define SAMVEI_CORE_APPLICATION_COPY_H_

#include <string>
#include <vector>

#include "core/document.h"

namespace samvei {

// A piece of the application to paste into somebody else's form.
struct CopyField {
  std::string id;  // the field's id, or "del.<n>" for what the n-th part says beside its fields
  std::string label;
  std::string text;  // never empty
};

// What the document says, field by field, in its order: from what is asked up to the consents,
// which are given by signing. Fields that are empty are left out, and so is the address.
std::vector<CopyField> FieldsToCopy(const document::Document& application);

}  // namespace samvei

#endif  // SAMVEI_CORE_APPLICATION_COPY_H_
