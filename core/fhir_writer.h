#ifndef SAMVEI_CORE_FHIR_WRITER_H_
#define SAMVEI_CORE_FHIR_WRITER_H_

#include <string>

#include "core/document.h"

namespace samvei {

// The document as HL7 FHIR R4 in JSON: a Bundle (collection) of a Questionnaire, which is the form,
// and a QuestionnaireResponse, which is what was filled in. docs/document-formats.md tells which
// block becomes which item. A link id is the field's id. The Questionnaire's address is
// "urn:uuid:" with a number made from its content: the same form has the same address everywhere,
// another form another, and no host is named. Nothing is said of who the subject is but what is
// written in the fields.
std::string WriteFhir(const document::Document& document);

}  // namespace samvei

#endif  // SAMVEI_CORE_FHIR_WRITER_H_
