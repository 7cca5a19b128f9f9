#ifndef SAMVEI_CORE_VERDICT_H_
#define SAMVEI_CORE_VERDICT_H_

#include <string_view>

namespace samvei {

// What the answers point to, lowest first. "All of" is the minimum and "any of" the maximum.
// kUaktuelt (the outcome cannot arise for this person) ranks lowest and is never a criterion's.
enum class Verdict : unsigned char { kUaktuelt, kNei, kVurderes, kTrolig, kJa };

// The worst and the best that the answers still missing can give; equal once nothing can change it.
struct Span {
  Verdict worst = Verdict::kUaktuelt;
  Verdict best = Verdict::kJa;
  [[nodiscard]] bool decided() const { return worst == best; }
  friend bool operator==(const Span&, const Span&) = default;
};

// "uaktuelt", "nei", "vurderes", "trolig", "ja".
std::string_view Id(Verdict verdict);

}  // namespace samvei

#endif  // SAMVEI_CORE_VERDICT_H_
