#ifndef SAMVEI_TESTS_CORE_RANDOM_PERSON_H_
#define SAMVEI_TESTS_CORE_RANDOM_PERSON_H_

#include <cstdint>
#include <vector>

#include "tests/core/oracle.h"

namespace samvei::test {

// Numbers that look random and are the same everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 2 + 1) {}

  // 0 … below-1.
  int Below(int below) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<int>((state_ >> 11U) % static_cast<std::uint64_t>(below));
  }
  bool Chance(int percent) { return Below(100) < percent; }
  template <typename T>
  const T& Pick(const std::vector<T>& list) {
    return list[static_cast<std::size_t>(Below(static_cast<int>(list.size())))];
  }

 private:
  std::uint64_t state_;
};

// How many rounds a random test makes: all of them natively. In wasm, and under the sanitizers, the
// same rules run on the same bytes far slower; a part of the rounds shows that they run there too.
#if defined(__EMSCRIPTEN__) || defined(SAMVEI_FEWER_ROUNDS)
constexpr int Rounds(int native) { return native / 25; }
#else
constexpr int Rounds(int native) { return native; }
#endif

// Anybody: every value of every fact has a fair chance, few services are likelier than many, and
// ages crowd where rules change.
Person RandomPerson(Random& random);

}  // namespace samvei::test

#endif  // SAMVEI_TESTS_CORE_RANDOM_PERSON_H_
