#ifndef SAMVEI_CORE_TYPED_INPUT_H_
#define SAMVEI_CORE_TYPED_INPUT_H_

#include <optional>
#include <string_view>

#include "core/date.h"

namespace samvei {

// Reads what people type, forgivingly. No value when it cannot be understood.

// A whole number from min to max; spaces around it are fine.
std::optional<int> ReadWhole(std::string_view text, int min, int max);

// An age in whole years ("7", "7 år"), or a month of birth as "5.2019" from which it is reckoned on
// `as_of`. In the month of birth itself the birthday counts as still to come.
std::optional<int> ReadAge(std::string_view text, Date as_of);

// A number from 1 to 5; comma or point.
std::optional<double> ReadScore(std::string_view text);

// A day as "3.11.2026", "3/11/26", "3 11 2026", "03112026" or "2026-11-03". A year of two digits is
// the one of this century that is not later than 2049, else of the last: nobody types 1849.
std::optional<Date> ReadDay(std::string_view text);

}  // namespace samvei

#endif  // SAMVEI_CORE_TYPED_INPUT_H_
