#ifndef SAMVEI_CORE_SHORT_CODE_ORDER_H_
#define SAMVEI_CORE_SHORT_CODE_ORDER_H_

#include <cstddef>
#include <span>
#include <string_view>

namespace samvei {

// In which order, and as which digit, each answer stands in a short code. A code that was written
// down is typed years later, so an order never changes once it has been out: whoever adds a fact, a
// value or a service adds a new order with characters of its own, and keeps the old ones. A test
// compares the newest order with the rules, and the old ones with codes made by them.

// Digits of a fact: 0 not answered; where skips are told, 1 passed over; then its values.
struct CodedFact {
  enum class Kind : unsigned char {
    kChoice,    // `values` in this order
    kNumber,    // least … most
    kScore,     // `values`, then tenths from `least` to `most` tenths
    kDate,      // days from kFirstCodedDay to kLastCodedDay
    kServices,  // given; given, and some that are not known. The members stand on their own
  };
  std::string_view id;
  Kind kind = Kind::kChoice;
  std::string_view values;  // divided by spaces
  int least = 0, most = 0;
};

inline constexpr std::string_view kFirstCodedDay = "2000-01-01";
inline constexpr std::string_view kLastCodedDay = "2027-12-31";

struct CodeOrder {
  char plain = 0;       // the first character of a code in this order
  char with_skips = 0;  // the same, where what was passed over is told too
  std::span<const CodedFact> facts;
  std::span<const std::string_view> services;  // each: no, now, later, both
};

// Oldest first.
std::span<const CodeOrder> CodeOrders();

}  // namespace samvei

#endif  // SAMVEI_CORE_SHORT_CODE_ORDER_H_
