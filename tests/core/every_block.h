#ifndef SAMVEI_TESTS_CORE_EVERY_BLOCK_H_
#define SAMVEI_TESTS_CORE_EVERY_BLOCK_H_

#include "core/document.h"

namespace samvei::test {

// A small document with a block of every kind, filled and empty, for tests of whole outputs.
document::Document EveryBlock();

}  // namespace samvei::test

#endif  // SAMVEI_TESTS_CORE_EVERY_BLOCK_H_
