#include "core/big_number.h"

#include <algorithm>
#include <cassert>

namespace samvei {

BigNumber::BigNumber(std::uint64_t value) {
  parts_[0] = static_cast<std::uint32_t>(value);
  parts_[1] = static_cast<std::uint32_t>(value >> 32U);
}

void BigNumber::MultiplyAdd(std::uint32_t factor, std::uint32_t addend) {
  std::uint64_t carry = addend;
  for (std::uint32_t& part : parts_) {
    carry += std::uint64_t{part} * factor;
    part = static_cast<std::uint32_t>(carry);
    carry >>= 32U;
  }
  assert(carry == 0);
}

std::uint32_t BigNumber::DivideBy(std::uint32_t divisor) {
  std::uint64_t rest = 0;
  for (auto part = parts_.rbegin(); part != parts_.rend(); ++part) {
    rest = (rest << 32U) | *part;
    *part = static_cast<std::uint32_t>(rest / divisor);
    rest %= divisor;
  }
  return static_cast<std::uint32_t>(rest);
}

void BigNumber::Add(const BigNumber& other) {
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    carry += std::uint64_t{parts_[i]} + other.parts_[i];
    parts_[i] = static_cast<std::uint32_t>(carry);
    carry >>= 32U;
  }
  assert(carry == 0);
}

void BigNumber::Subtract(const BigNumber& other) {
  std::uint64_t borrow = 0;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const std::uint64_t taken = std::uint64_t{other.parts_[i]} + borrow;
    borrow = parts_[i] < taken ? 1 : 0;
    parts_[i] = static_cast<std::uint32_t>((std::uint64_t{parts_[i]} + (borrow << 32U)) - taken);
  }
  assert(borrow == 0);
}

bool BigNumber::IsZero() const {
  return std::all_of(parts_.begin(), parts_.end(), [](std::uint32_t part) { return part == 0; });
}

bool BigNumber::FitsWord() const {
  return std::all_of(parts_.begin() + 2, parts_.end(),
                     [](std::uint32_t part) { return part == 0; });
}

std::uint64_t BigNumber::Word() const {
  assert(FitsWord());
  return (std::uint64_t{parts_[1]} << 32U) | parts_[0];
}

bool operator<(const BigNumber& a, const BigNumber& b) {
  return std::lexicographical_compare(a.parts_.rbegin(), a.parts_.rend(), b.parts_.rbegin(),
                                      b.parts_.rend());
}

}  // namespace samvei
