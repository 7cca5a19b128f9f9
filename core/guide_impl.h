#ifndef SAMVEI_CORE_GUIDE_IMPL_H_
#define SAMVEI_CORE_GUIDE_IMPL_H_

#include "core/guide.h"
#include "core/guide_state.h"

namespace samvei {

// What a Guide hides.
struct Guide::State : GuideState {
  using GuideState::GuideState;
};

}  // namespace samvei

#endif  // SAMVEI_CORE_GUIDE_IMPL_H_
