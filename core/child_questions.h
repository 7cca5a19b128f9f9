#ifndef SAMVEI_CORE_CHILD_QUESTIONS_H_
#define SAMVEI_CORE_CHILD_QUESTIONS_H_

#include <array>
#include <string_view>

namespace samvei {

// What a child is asked on the page that is handed over, in this order: the last part of the text
// key "child.question.<id>", and `spoersmaal` of a row in the application's list "barnets_svar".
// A row holds `svar`, word for word, or `vil_ikke` = "ja" where the child did not want to answer.
inline constexpr std::string_view kChildAnswers = "barnets_svar";
inline constexpr std::array<std::string_view, 4> kChildQuestions = {"bra", "vanskelig", "hjelper",
                                                                    "oenske"};

}  // namespace samvei

#endif  // SAMVEI_CORE_CHILD_QUESTIONS_H_
