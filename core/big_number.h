#ifndef SAMVEI_CORE_BIG_NUMBER_H_
#define SAMVEI_CORE_BIG_NUMBER_H_

#include <array>
#include <cstdint>

namespace samvei {

// A whole number from 0 to 2^256 - 1. What would not fit asserts.
class BigNumber {
 public:
  BigNumber() = default;
  explicit BigNumber(std::uint64_t value);

  // *this = *this * factor + addend.
  void MultiplyAdd(std::uint32_t factor, std::uint32_t addend);
  // *this = *this / divisor; gives the remainder. The divisor is not 0.
  std::uint32_t DivideBy(std::uint32_t divisor);
  void Add(const BigNumber& other);
  void Subtract(const BigNumber& other);  // what is not larger than *this

  [[nodiscard]] bool IsZero() const;
  [[nodiscard]] bool FitsWord() const;  // in 64 bits
  [[nodiscard]] std::uint64_t Word() const;
  friend bool operator<(const BigNumber& a, const BigNumber& b);

 private:
  std::array<std::uint32_t, 8> parts_{};  // the lowest first
};

}  // namespace samvei

#endif  // SAMVEI_CORE_BIG_NUMBER_H_
