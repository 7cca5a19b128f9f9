#ifndef SAMVEI_CORE_GUIDE_MAKING_H_
#define SAMVEI_CORE_GUIDE_MAKING_H_

#include <memory>

#include "core/guide.h"
#include "core/result.h"

namespace samvei {

// Makes a guide in steps: on a slow phone all of them take a fifth of a second, and whoever is
// reading or scrolling shall not be held up for so long. Guide::Create takes them all at once.
class GuideMaking {
 public:
  explicit GuideMaking(GuideOptions options);
  ~GuideMaking();
  GuideMaking(GuideMaking&&) noexcept;
  GuideMaking& operator=(GuideMaking&&) noexcept;

  // Takes the next step; false when there is none left, or when something was wrong.
  bool Step();
  // Once Step() was false: the guide, or everything that is wrong with the file that was read last.
  Result<Guide> Take();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace samvei

#endif  // SAMVEI_CORE_GUIDE_MAKING_H_
