#include "core/color_choice.h"

#include <variant>

#include "core/color.h"
#include "core/color_scheme.h"
#include "core/json_fields.h"

namespace samvei::color {

std::optional<Fault> FaultOf(const std::string& text) {
  const std::optional<Rgb> own = Parse(text);
  if (!own) {
    return Fault{"wrong_type", Quoted(text) + " is not a colour", "Write it as '#0062ba'."};
  }
  const auto scheme = MakeScheme(*own);
  const auto* refusal = std::get_if<Refusal>(&scheme);
  if (refusal == nullptr) return std::nullopt;
  const bool pale = refusal->why == Refusal::Why::kPale;
  return Fault{"unusable_color",
               Quoted(text) + (pale ? " is so pale that it cannot be told from a white page"
                                    : " is so dark that it would be another colour on a dark page"),
               "Write " + Quoted(ToText(refusal->nearest)) +
                   ", the nearest that works, or leave it out for the standard blue."};
}

}  // namespace samvei::color
