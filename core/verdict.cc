#include "core/verdict.h"

namespace samvei {

std::string_view Id(Verdict verdict) {
  switch (verdict) {
    case Verdict::kUaktuelt:
      return "uaktuelt";
    case Verdict::kNei:
      return "nei";
    case Verdict::kVurderes:
      return "vurderes";
    case Verdict::kTrolig:
      return "trolig";
    case Verdict::kJa:
      return "ja";
  }
  return "";
}

}  // namespace samvei
